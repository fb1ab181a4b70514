// Generated from proto/hadron.proto by `deno task proto`. Do not edit.
import * as $protobuf from "npm:protobufjs@8.8.1/minimal.js";

/** Namespace hadron. */
export namespace hadron {

    /** Namespace v1. */
    namespace v1 {

        /**
         * Properties of a ClientFrame.
         * @deprecated Use hadron.v1.ClientFrame.$Properties instead.
         */
        interface IClientFrame extends hadron.v1.ClientFrame.$Properties {
        }

        /** Represents a ClientFrame. */
        class ClientFrame {

            /**
             * Constructs a new ClientFrame.
             * @param [properties] Properties to set
             */
            constructor(properties?: hadron.v1.ClientFrame.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** ClientFrame publish. */
            publish?: (hadron.v1.Publish.$Properties|null);

            /** ClientFrame request. */
            request?: (hadron.v1.Request.$Properties|null);

            /** ClientFrame response. */
            response?: (hadron.v1.Response.$Properties|null);

            /** ClientFrame requestItem. */
            requestItem?: (hadron.v1.Item.$Properties|null);

            /** ClientFrame responseItem. */
            responseItem?: (hadron.v1.Item.$Properties|null);

            /** ClientFrame requestCredit. */
            requestCredit?: (hadron.v1.Credit.$Properties|null);

            /** ClientFrame responseCredit. */
            responseCredit?: (hadron.v1.Credit.$Properties|null);

            /** ClientFrame ping. */
            ping?: (hadron.v1.Ping.$Properties|null);

            /** ClientFrame pong. */
            pong?: (hadron.v1.Pong.$Properties|null);

            /** ClientFrame connect. */
            connect?: (hadron.v1.Connect.$Properties|null);

            /** ClientFrame subscribe. */
            subscribe?: (hadron.v1.Subscribe.$Properties|null);

            /** ClientFrame unsubscribe. */
            unsubscribe?: (hadron.v1.Unsubscribe.$Properties|null);

            /** ClientFrame flush. */
            flush?: (hadron.v1.Flush.$Properties|null);

            /** ClientFrame handle. */
            handle?: (hadron.v1.Handle.$Properties|null);

            /** ClientFrame unhandle. */
            unhandle?: (hadron.v1.Unhandle.$Properties|null);

            /** ClientFrame requestEnd. */
            requestEnd?: (hadron.v1.RequestEnd.$Properties|null);

            /** ClientFrame cancel. */
            cancel?: (hadron.v1.Cancel.$Properties|null);

            /** ClientFrame listServices. */
            listServices?: (hadron.v1.ListServices.$Properties|null);

            /** ClientFrame unwatchServices. */
            unwatchServices?: (hadron.v1.UnwatchServices.$Properties|null);

            /** ClientFrame frame. */
            frame?: ("publish"|"request"|"response"|"requestItem"|"responseItem"|"requestCredit"|"responseCredit"|"ping"|"pong"|"connect"|"subscribe"|"unsubscribe"|"flush"|"handle"|"unhandle"|"requestEnd"|"cancel"|"listServices"|"unwatchServices");

            /**
             * Encodes the specified ClientFrame message. Does not implicitly {@link hadron.v1.ClientFrame.verify|verify} messages.
             * @param message ClientFrame message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: hadron.v1.ClientFrame.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a ClientFrame message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {hadron.v1.ClientFrame & hadron.v1.ClientFrame.$Shape} ClientFrame
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): hadron.v1.ClientFrame & hadron.v1.ClientFrame.$Shape;
        }

        namespace ClientFrame {

            /** Properties of a ClientFrame. */
            interface $Properties {

                /** ClientFrame publish */
                publish?: (hadron.v1.Publish.$Properties|null);

                /** ClientFrame request */
                request?: (hadron.v1.Request.$Properties|null);

                /** ClientFrame response */
                response?: (hadron.v1.Response.$Properties|null);

                /** ClientFrame requestItem */
                requestItem?: (hadron.v1.Item.$Properties|null);

                /** ClientFrame responseItem */
                responseItem?: (hadron.v1.Item.$Properties|null);

                /** ClientFrame requestCredit */
                requestCredit?: (hadron.v1.Credit.$Properties|null);

                /** ClientFrame responseCredit */
                responseCredit?: (hadron.v1.Credit.$Properties|null);

                /** ClientFrame ping */
                ping?: (hadron.v1.Ping.$Properties|null);

                /** ClientFrame pong */
                pong?: (hadron.v1.Pong.$Properties|null);

                /** ClientFrame connect */
                connect?: (hadron.v1.Connect.$Properties|null);

                /** ClientFrame subscribe */
                subscribe?: (hadron.v1.Subscribe.$Properties|null);

                /** ClientFrame unsubscribe */
                unsubscribe?: (hadron.v1.Unsubscribe.$Properties|null);

                /** ClientFrame flush */
                flush?: (hadron.v1.Flush.$Properties|null);

                /** ClientFrame handle */
                handle?: (hadron.v1.Handle.$Properties|null);

                /** ClientFrame unhandle */
                unhandle?: (hadron.v1.Unhandle.$Properties|null);

                /** ClientFrame requestEnd */
                requestEnd?: (hadron.v1.RequestEnd.$Properties|null);

                /** ClientFrame cancel */
                cancel?: (hadron.v1.Cancel.$Properties|null);

                /** ClientFrame listServices */
                listServices?: (hadron.v1.ListServices.$Properties|null);

                /** ClientFrame unwatchServices */
                unwatchServices?: (hadron.v1.UnwatchServices.$Properties|null);

                /** ClientFrame frame */
                frame?: ("publish"|"request"|"response"|"requestItem"|"responseItem"|"requestCredit"|"responseCredit"|"ping"|"pong"|"connect"|"subscribe"|"unsubscribe"|"flush"|"handle"|"unhandle"|"requestEnd"|"cancel"|"listServices"|"unwatchServices");

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Narrowed shape of a ClientFrame. */
            type $Shape = {
              publish?: hadron.v1.Publish.$Shape|null;
              request?: hadron.v1.Request.$Shape|null;
              response?: hadron.v1.Response.$Shape|null;
              requestItem?: hadron.v1.Item.$Shape|null;
              responseItem?: hadron.v1.Item.$Shape|null;
              requestCredit?: hadron.v1.Credit.$Shape|null;
              responseCredit?: hadron.v1.Credit.$Shape|null;
              ping?: hadron.v1.Ping.$Shape|null;
              pong?: hadron.v1.Pong.$Shape|null;
              connect?: hadron.v1.Connect.$Shape|null;
              subscribe?: hadron.v1.Subscribe.$Shape|null;
              unsubscribe?: hadron.v1.Unsubscribe.$Shape|null;
              flush?: hadron.v1.Flush.$Shape|null;
              handle?: hadron.v1.Handle.$Shape|null;
              unhandle?: hadron.v1.Unhandle.$Shape|null;
              requestEnd?: hadron.v1.RequestEnd.$Shape|null;
              cancel?: hadron.v1.Cancel.$Shape|null;
              listServices?: hadron.v1.ListServices.$Shape|null;
              unwatchServices?: hadron.v1.UnwatchServices.$Shape|null;
              $unknowns?: Uint8Array[];
            } & (
              ({ frame?: undefined; publish?: null; request?: null; response?: null; requestItem?: null; responseItem?: null; requestCredit?: null; responseCredit?: null; ping?: null; pong?: null; connect?: null; subscribe?: null; unsubscribe?: null; flush?: null; handle?: null; unhandle?: null; requestEnd?: null; cancel?: null; listServices?: null; unwatchServices?: null }|{ frame?: "publish"; publish: hadron.v1.Publish.$Shape; request?: null; response?: null; requestItem?: null; responseItem?: null; requestCredit?: null; responseCredit?: null; ping?: null; pong?: null; connect?: null; subscribe?: null; unsubscribe?: null; flush?: null; handle?: null; unhandle?: null; requestEnd?: null; cancel?: null; listServices?: null; unwatchServices?: null }|{ frame?: "request"; publish?: null; request: hadron.v1.Request.$Shape; response?: null; requestItem?: null; responseItem?: null; requestCredit?: null; responseCredit?: null; ping?: null; pong?: null; connect?: null; subscribe?: null; unsubscribe?: null; flush?: null; handle?: null; unhandle?: null; requestEnd?: null; cancel?: null; listServices?: null; unwatchServices?: null }|{ frame?: "response"; publish?: null; request?: null; response: hadron.v1.Response.$Shape; requestItem?: null; responseItem?: null; requestCredit?: null; responseCredit?: null; ping?: null; pong?: null; connect?: null; subscribe?: null; unsubscribe?: null; flush?: null; handle?: null; unhandle?: null; requestEnd?: null; cancel?: null; listServices?: null; unwatchServices?: null }|{ frame?: "requestItem"; publish?: null; request?: null; response?: null; requestItem: hadron.v1.Item.$Shape; responseItem?: null; requestCredit?: null; responseCredit?: null; ping?: null; pong?: null; connect?: null; subscribe?: null; unsubscribe?: null; flush?: null; handle?: null; unhandle?: null; requestEnd?: null; cancel?: null; listServices?: null; unwatchServices?: null }|{ frame?: "responseItem"; publish?: null; request?: null; response?: null; requestItem?: null; responseItem: hadron.v1.Item.$Shape; requestCredit?: null; responseCredit?: null; ping?: null; pong?: null; connect?: null; subscribe?: null; unsubscribe?: null; flush?: null; handle?: null; unhandle?: null; requestEnd?: null; cancel?: null; listServices?: null; unwatchServices?: null }|{ frame?: "requestCredit"; publish?: null; request?: null; response?: null; requestItem?: null; responseItem?: null; requestCredit: hadron.v1.Credit.$Shape; responseCredit?: null; ping?: null; pong?: null; connect?: null; subscribe?: null; unsubscribe?: null; flush?: null; handle?: null; unhandle?: null; requestEnd?: null; cancel?: null; listServices?: null; unwatchServices?: null }|{ frame?: "responseCredit"; publish?: null; request?: null; response?: null; requestItem?: null; responseItem?: null; requestCredit?: null; responseCredit: hadron.v1.Credit.$Shape; ping?: null; pong?: null; connect?: null; subscribe?: null; unsubscribe?: null; flush?: null; handle?: null; unhandle?: null; requestEnd?: null; cancel?: null; listServices?: null; unwatchServices?: null }|{ frame?: "ping"; publish?: null; request?: null; response?: null; requestItem?: null; responseItem?: null; requestCredit?: null; responseCredit?: null; ping: hadron.v1.Ping.$Shape; pong?: null; connect?: null; subscribe?: null; unsubscribe?: null; flush?: null; handle?: null; unhandle?: null; requestEnd?: null; cancel?: null; listServices?: null; unwatchServices?: null }|{ frame?: "pong"; publish?: null; request?: null; response?: null; requestItem?: null; responseItem?: null; requestCredit?: null; responseCredit?: null; ping?: null; pong: hadron.v1.Pong.$Shape; connect?: null; subscribe?: null; unsubscribe?: null; flush?: null; handle?: null; unhandle?: null; requestEnd?: null; cancel?: null; listServices?: null; unwatchServices?: null }|{ frame?: "connect"; publish?: null; request?: null; response?: null; requestItem?: null; responseItem?: null; requestCredit?: null; responseCredit?: null; ping?: null; pong?: null; connect: hadron.v1.Connect.$Shape; subscribe?: null; unsubscribe?: null; flush?: null; handle?: null; unhandle?: null; requestEnd?: null; cancel?: null; listServices?: null; unwatchServices?: null }|{ frame?: "subscribe"; publish?: null; request?: null; response?: null; requestItem?: null; responseItem?: null; requestCredit?: null; responseCredit?: null; ping?: null; pong?: null; connect?: null; subscribe: hadron.v1.Subscribe.$Shape; unsubscribe?: null; flush?: null; handle?: null; unhandle?: null; requestEnd?: null; cancel?: null; listServices?: null; unwatchServices?: null }|{ frame?: "unsubscribe"; publish?: null; request?: null; response?: null; requestItem?: null; responseItem?: null; requestCredit?: null; responseCredit?: null; ping?: null; pong?: null; connect?: null; subscribe?: null; unsubscribe: hadron.v1.Unsubscribe.$Shape; flush?: null; handle?: null; unhandle?: null; requestEnd?: null; cancel?: null; listServices?: null; unwatchServices?: null }|{ frame?: "flush"; publish?: null; request?: null; response?: null; requestItem?: null; responseItem?: null; requestCredit?: null; responseCredit?: null; ping?: null; pong?: null; connect?: null; subscribe?: null; unsubscribe?: null; flush: hadron.v1.Flush.$Shape; handle?: null; unhandle?: null; requestEnd?: null; cancel?: null; listServices?: null; unwatchServices?: null }|{ frame?: "handle"; publish?: null; request?: null; response?: null; requestItem?: null; responseItem?: null; requestCredit?: null; responseCredit?: null; ping?: null; pong?: null; connect?: null; subscribe?: null; unsubscribe?: null; flush?: null; handle: hadron.v1.Handle.$Shape; unhandle?: null; requestEnd?: null; cancel?: null; listServices?: null; unwatchServices?: null }|{ frame?: "unhandle"; publish?: null; request?: null; response?: null; requestItem?: null; responseItem?: null; requestCredit?: null; responseCredit?: null; ping?: null; pong?: null; connect?: null; subscribe?: null; unsubscribe?: null; flush?: null; handle?: null; unhandle: hadron.v1.Unhandle.$Shape; requestEnd?: null; cancel?: null; listServices?: null; unwatchServices?: null }|{ frame?: "requestEnd"; publish?: null; request?: null; response?: null; requestItem?: null; responseItem?: null; requestCredit?: null; responseCredit?: null; ping?: null; pong?: null; connect?: null; subscribe?: null; unsubscribe?: null; flush?: null; handle?: null; unhandle?: null; requestEnd: hadron.v1.RequestEnd.$Shape; cancel?: null; listServices?: null; unwatchServices?: null }|{ frame?: "cancel"; publish?: null; request?: null; response?: null; requestItem?: null; responseItem?: null; requestCredit?: null; responseCredit?: null; ping?: null; pong?: null; connect?: null; subscribe?: null; unsubscribe?: null; flush?: null; handle?: null; unhandle?: null; requestEnd?: null; cancel: hadron.v1.Cancel.$Shape; listServices?: null; unwatchServices?: null }|{ frame?: "listServices"; publish?: null; request?: null; response?: null; requestItem?: null; responseItem?: null; requestCredit?: null; responseCredit?: null; ping?: null; pong?: null; connect?: null; subscribe?: null; unsubscribe?: null; flush?: null; handle?: null; unhandle?: null; requestEnd?: null; cancel?: null; listServices: hadron.v1.ListServices.$Shape; unwatchServices?: null }|{ frame?: "unwatchServices"; publish?: null; request?: null; response?: null; requestItem?: null; responseItem?: null; requestCredit?: null; responseCredit?: null; ping?: null; pong?: null; connect?: null; subscribe?: null; unsubscribe?: null; flush?: null; handle?: null; unhandle?: null; requestEnd?: null; cancel?: null; listServices?: null; unwatchServices: hadron.v1.UnwatchServices.$Shape })
            );
        }

        /**
         * Properties of a ServerFrame.
         * @deprecated Use hadron.v1.ServerFrame.$Properties instead.
         */
        interface IServerFrame extends hadron.v1.ServerFrame.$Properties {
        }

        /** Represents a ServerFrame. */
        class ServerFrame {

            /**
             * Constructs a new ServerFrame.
             * @param [properties] Properties to set
             */
            constructor(properties?: hadron.v1.ServerFrame.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** ServerFrame deliver. */
            deliver?: (hadron.v1.Deliver.$Properties|null);

            /** ServerFrame call. */
            call?: (hadron.v1.Call.$Properties|null);

            /** ServerFrame response. */
            response?: (hadron.v1.Response.$Properties|null);

            /** ServerFrame requestItem. */
            requestItem?: (hadron.v1.Item.$Properties|null);

            /** ServerFrame responseItem. */
            responseItem?: (hadron.v1.Item.$Properties|null);

            /** ServerFrame requestCredit. */
            requestCredit?: (hadron.v1.Credit.$Properties|null);

            /** ServerFrame responseCredit. */
            responseCredit?: (hadron.v1.Credit.$Properties|null);

            /** ServerFrame ping. */
            ping?: (hadron.v1.Ping.$Properties|null);

            /** ServerFrame pong. */
            pong?: (hadron.v1.Pong.$Properties|null);

            /** ServerFrame connected. */
            connected?: (hadron.v1.Connected.$Properties|null);

            /** ServerFrame ok. */
            ok?: (hadron.v1.Ok.$Properties|null);

            /** ServerFrame failure. */
            failure?: (hadron.v1.Failure.$Properties|null);

            /** ServerFrame slowConsumer. */
            slowConsumer?: (hadron.v1.SlowConsumer.$Properties|null);

            /** ServerFrame draining. */
            draining?: (hadron.v1.Draining.$Properties|null);

            /** ServerFrame requestEnd. */
            requestEnd?: (hadron.v1.RequestEnd.$Properties|null);

            /** ServerFrame cancel. */
            cancel?: (hadron.v1.Cancel.$Properties|null);

            /** ServerFrame services. */
            services?: (hadron.v1.Services.$Properties|null);

            /** ServerFrame serviceChange. */
            serviceChange?: (hadron.v1.ServiceChange.$Properties|null);

            /** ServerFrame frame. */
            frame?: ("deliver"|"call"|"response"|"requestItem"|"responseItem"|"requestCredit"|"responseCredit"|"ping"|"pong"|"connected"|"ok"|"failure"|"slowConsumer"|"draining"|"requestEnd"|"cancel"|"services"|"serviceChange");

            /**
             * Encodes the specified ServerFrame message. Does not implicitly {@link hadron.v1.ServerFrame.verify|verify} messages.
             * @param message ServerFrame message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: hadron.v1.ServerFrame.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a ServerFrame message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {hadron.v1.ServerFrame & hadron.v1.ServerFrame.$Shape} ServerFrame
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): hadron.v1.ServerFrame & hadron.v1.ServerFrame.$Shape;
        }

        namespace ServerFrame {

            /** Properties of a ServerFrame. */
            interface $Properties {

                /** ServerFrame deliver */
                deliver?: (hadron.v1.Deliver.$Properties|null);

                /** ServerFrame call */
                call?: (hadron.v1.Call.$Properties|null);

                /** ServerFrame response */
                response?: (hadron.v1.Response.$Properties|null);

                /** ServerFrame requestItem */
                requestItem?: (hadron.v1.Item.$Properties|null);

                /** ServerFrame responseItem */
                responseItem?: (hadron.v1.Item.$Properties|null);

                /** ServerFrame requestCredit */
                requestCredit?: (hadron.v1.Credit.$Properties|null);

                /** ServerFrame responseCredit */
                responseCredit?: (hadron.v1.Credit.$Properties|null);

                /** ServerFrame ping */
                ping?: (hadron.v1.Ping.$Properties|null);

                /** ServerFrame pong */
                pong?: (hadron.v1.Pong.$Properties|null);

                /** ServerFrame connected */
                connected?: (hadron.v1.Connected.$Properties|null);

                /** ServerFrame ok */
                ok?: (hadron.v1.Ok.$Properties|null);

                /** ServerFrame failure */
                failure?: (hadron.v1.Failure.$Properties|null);

                /** ServerFrame slowConsumer */
                slowConsumer?: (hadron.v1.SlowConsumer.$Properties|null);

                /** ServerFrame draining */
                draining?: (hadron.v1.Draining.$Properties|null);

                /** ServerFrame requestEnd */
                requestEnd?: (hadron.v1.RequestEnd.$Properties|null);

                /** ServerFrame cancel */
                cancel?: (hadron.v1.Cancel.$Properties|null);

                /** ServerFrame services */
                services?: (hadron.v1.Services.$Properties|null);

                /** ServerFrame serviceChange */
                serviceChange?: (hadron.v1.ServiceChange.$Properties|null);

                /** ServerFrame frame */
                frame?: ("deliver"|"call"|"response"|"requestItem"|"responseItem"|"requestCredit"|"responseCredit"|"ping"|"pong"|"connected"|"ok"|"failure"|"slowConsumer"|"draining"|"requestEnd"|"cancel"|"services"|"serviceChange");

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Narrowed shape of a ServerFrame. */
            type $Shape = {
              deliver?: hadron.v1.Deliver.$Shape|null;
              call?: hadron.v1.Call.$Shape|null;
              response?: hadron.v1.Response.$Shape|null;
              requestItem?: hadron.v1.Item.$Shape|null;
              responseItem?: hadron.v1.Item.$Shape|null;
              requestCredit?: hadron.v1.Credit.$Shape|null;
              responseCredit?: hadron.v1.Credit.$Shape|null;
              ping?: hadron.v1.Ping.$Shape|null;
              pong?: hadron.v1.Pong.$Shape|null;
              connected?: hadron.v1.Connected.$Shape|null;
              ok?: hadron.v1.Ok.$Shape|null;
              failure?: hadron.v1.Failure.$Shape|null;
              slowConsumer?: hadron.v1.SlowConsumer.$Shape|null;
              draining?: hadron.v1.Draining.$Shape|null;
              requestEnd?: hadron.v1.RequestEnd.$Shape|null;
              cancel?: hadron.v1.Cancel.$Shape|null;
              services?: hadron.v1.Services.$Shape|null;
              serviceChange?: hadron.v1.ServiceChange.$Shape|null;
              $unknowns?: Uint8Array[];
            } & (
              ({ frame?: undefined; deliver?: null; call?: null; response?: null; requestItem?: null; responseItem?: null; requestCredit?: null; responseCredit?: null; ping?: null; pong?: null; connected?: null; ok?: null; failure?: null; slowConsumer?: null; draining?: null; requestEnd?: null; cancel?: null; services?: null; serviceChange?: null }|{ frame?: "deliver"; deliver: hadron.v1.Deliver.$Shape; call?: null; response?: null; requestItem?: null; responseItem?: null; requestCredit?: null; responseCredit?: null; ping?: null; pong?: null; connected?: null; ok?: null; failure?: null; slowConsumer?: null; draining?: null; requestEnd?: null; cancel?: null; services?: null; serviceChange?: null }|{ frame?: "call"; deliver?: null; call: hadron.v1.Call.$Shape; response?: null; requestItem?: null; responseItem?: null; requestCredit?: null; responseCredit?: null; ping?: null; pong?: null; connected?: null; ok?: null; failure?: null; slowConsumer?: null; draining?: null; requestEnd?: null; cancel?: null; services?: null; serviceChange?: null }|{ frame?: "response"; deliver?: null; call?: null; response: hadron.v1.Response.$Shape; requestItem?: null; responseItem?: null; requestCredit?: null; responseCredit?: null; ping?: null; pong?: null; connected?: null; ok?: null; failure?: null; slowConsumer?: null; draining?: null; requestEnd?: null; cancel?: null; services?: null; serviceChange?: null }|{ frame?: "requestItem"; deliver?: null; call?: null; response?: null; requestItem: hadron.v1.Item.$Shape; responseItem?: null; requestCredit?: null; responseCredit?: null; ping?: null; pong?: null; connected?: null; ok?: null; failure?: null; slowConsumer?: null; draining?: null; requestEnd?: null; cancel?: null; services?: null; serviceChange?: null }|{ frame?: "responseItem"; deliver?: null; call?: null; response?: null; requestItem?: null; responseItem: hadron.v1.Item.$Shape; requestCredit?: null; responseCredit?: null; ping?: null; pong?: null; connected?: null; ok?: null; failure?: null; slowConsumer?: null; draining?: null; requestEnd?: null; cancel?: null; services?: null; serviceChange?: null }|{ frame?: "requestCredit"; deliver?: null; call?: null; response?: null; requestItem?: null; responseItem?: null; requestCredit: hadron.v1.Credit.$Shape; responseCredit?: null; ping?: null; pong?: null; connected?: null; ok?: null; failure?: null; slowConsumer?: null; draining?: null; requestEnd?: null; cancel?: null; services?: null; serviceChange?: null }|{ frame?: "responseCredit"; deliver?: null; call?: null; response?: null; requestItem?: null; responseItem?: null; requestCredit?: null; responseCredit: hadron.v1.Credit.$Shape; ping?: null; pong?: null; connected?: null; ok?: null; failure?: null; slowConsumer?: null; draining?: null; requestEnd?: null; cancel?: null; services?: null; serviceChange?: null }|{ frame?: "ping"; deliver?: null; call?: null; response?: null; requestItem?: null; responseItem?: null; requestCredit?: null; responseCredit?: null; ping: hadron.v1.Ping.$Shape; pong?: null; connected?: null; ok?: null; failure?: null; slowConsumer?: null; draining?: null; requestEnd?: null; cancel?: null; services?: null; serviceChange?: null }|{ frame?: "pong"; deliver?: null; call?: null; response?: null; requestItem?: null; responseItem?: null; requestCredit?: null; responseCredit?: null; ping?: null; pong: hadron.v1.Pong.$Shape; connected?: null; ok?: null; failure?: null; slowConsumer?: null; draining?: null; requestEnd?: null; cancel?: null; services?: null; serviceChange?: null }|{ frame?: "connected"; deliver?: null; call?: null; response?: null; requestItem?: null; responseItem?: null; requestCredit?: null; responseCredit?: null; ping?: null; pong?: null; connected: hadron.v1.Connected.$Shape; ok?: null; failure?: null; slowConsumer?: null; draining?: null; requestEnd?: null; cancel?: null; services?: null; serviceChange?: null }|{ frame?: "ok"; deliver?: null; call?: null; response?: null; requestItem?: null; responseItem?: null; requestCredit?: null; responseCredit?: null; ping?: null; pong?: null; connected?: null; ok: hadron.v1.Ok.$Shape; failure?: null; slowConsumer?: null; draining?: null; requestEnd?: null; cancel?: null; services?: null; serviceChange?: null }|{ frame?: "failure"; deliver?: null; call?: null; response?: null; requestItem?: null; responseItem?: null; requestCredit?: null; responseCredit?: null; ping?: null; pong?: null; connected?: null; ok?: null; failure: hadron.v1.Failure.$Shape; slowConsumer?: null; draining?: null; requestEnd?: null; cancel?: null; services?: null; serviceChange?: null }|{ frame?: "slowConsumer"; deliver?: null; call?: null; response?: null; requestItem?: null; responseItem?: null; requestCredit?: null; responseCredit?: null; ping?: null; pong?: null; connected?: null; ok?: null; failure?: null; slowConsumer: hadron.v1.SlowConsumer.$Shape; draining?: null; requestEnd?: null; cancel?: null; services?: null; serviceChange?: null }|{ frame?: "draining"; deliver?: null; call?: null; response?: null; requestItem?: null; responseItem?: null; requestCredit?: null; responseCredit?: null; ping?: null; pong?: null; connected?: null; ok?: null; failure?: null; slowConsumer?: null; draining: hadron.v1.Draining.$Shape; requestEnd?: null; cancel?: null; services?: null; serviceChange?: null }|{ frame?: "requestEnd"; deliver?: null; call?: null; response?: null; requestItem?: null; responseItem?: null; requestCredit?: null; responseCredit?: null; ping?: null; pong?: null; connected?: null; ok?: null; failure?: null; slowConsumer?: null; draining?: null; requestEnd: hadron.v1.RequestEnd.$Shape; cancel?: null; services?: null; serviceChange?: null }|{ frame?: "cancel"; deliver?: null; call?: null; response?: null; requestItem?: null; responseItem?: null; requestCredit?: null; responseCredit?: null; ping?: null; pong?: null; connected?: null; ok?: null; failure?: null; slowConsumer?: null; draining?: null; requestEnd?: null; cancel: hadron.v1.Cancel.$Shape; services?: null; serviceChange?: null }|{ frame?: "services"; deliver?: null; call?: null; response?: null; requestItem?: null; responseItem?: null; requestCredit?: null; responseCredit?: null; ping?: null; pong?: null; connected?: null; ok?: null; failure?: null; slowConsumer?: null; draining?: null; requestEnd?: null; cancel?: null; services: hadron.v1.Services.$Shape; serviceChange?: null }|{ frame?: "serviceChange"; deliver?: null; call?: null; response?: null; requestItem?: null; responseItem?: null; requestCredit?: null; responseCredit?: null; ping?: null; pong?: null; connected?: null; ok?: null; failure?: null; slowConsumer?: null; draining?: null; requestEnd?: null; cancel?: null; services?: null; serviceChange: hadron.v1.ServiceChange.$Shape })
            );
        }

        /**
         * Properties of a Connect.
         * @deprecated Use hadron.v1.Connect.$Properties instead.
         */
        interface IConnect extends hadron.v1.Connect.$Properties {
        }

        /** The first frame of a client. Answered by Connected, or by Failure and the end of the connection. */
        class Connect {

            /**
             * Constructs a new Connect.
             * @param [properties] Properties to set
             */
            constructor(properties?: hadron.v1.Connect.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** The newest version of this protocol that the client speaks. This file is version 1. */
            protocolVersion: number;

            /** A signed token, empty where the server asks for none. */
            token: string;

            /** Empty means "default". */
            namespace: string;

            /** Free text for people, 255 bytes each at the most: shown in logs and in the list of services. */
            clientName: string;

            /** Connect clientVersion. */
            clientVersion: string;

            /** True: messages published by this connection are not delivered to its own subscriptions. */
            noEcho: boolean;

            /**
             * Encodes the specified Connect message. Does not implicitly {@link hadron.v1.Connect.verify|verify} messages.
             * @param message Connect message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: hadron.v1.Connect.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a Connect message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {hadron.v1.Connect & hadron.v1.Connect.$Shape} Connect
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): hadron.v1.Connect & hadron.v1.Connect.$Shape;
        }

        namespace Connect {

            /** Properties of a Connect. */
            interface $Properties {

                /** The newest version of this protocol that the client speaks. This file is version 1. */
                protocolVersion?: (number|null);

                /** A signed token, empty where the server asks for none. */
                token?: (string|null);

                /** Empty means "default". */
                namespace?: (string|null);

                /** Free text for people, 255 bytes each at the most: shown in logs and in the list of services. */
                clientName?: (string|null);

                /** Connect clientVersion */
                clientVersion?: (string|null);

                /** True: messages published by this connection are not delivered to its own subscriptions. */
                noEcho?: (boolean|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a Connect. */
            type $Shape = hadron.v1.Connect.$Properties;
        }

        /**
         * Properties of a Connected.
         * @deprecated Use hadron.v1.Connected.$Properties instead.
         */
        interface IConnected extends hadron.v1.Connected.$Properties {
        }

        /** Represents a Connected. */
        class Connected {

            /**
             * Constructs a new Connected.
             * @param [properties] Properties to set
             */
            constructor(properties?: hadron.v1.Connected.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** The version that both sides speak from here on. */
            protocolVersion: number;

            /** Differs at every start of a server. */
            serverId: string;

            /** Connected serverVersion. */
            serverVersion: string;

            /** Connected limits. */
            limits?: (hadron.v1.Limits.$Properties|null);

            /** How long a connection may be silent before the server pings. A client should use the same. */
            pingIntervalMs: number;

            /**
             * Encodes the specified Connected message. Does not implicitly {@link hadron.v1.Connected.verify|verify} messages.
             * @param message Connected message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: hadron.v1.Connected.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a Connected message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {hadron.v1.Connected & hadron.v1.Connected.$Shape} Connected
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): hadron.v1.Connected & hadron.v1.Connected.$Shape;
        }

        namespace Connected {

            /** Properties of a Connected. */
            interface $Properties {

                /** The version that both sides speak from here on. */
                protocolVersion?: (number|null);

                /** Differs at every start of a server. */
                serverId?: (string|null);

                /** Connected serverVersion */
                serverVersion?: (string|null);

                /** Connected limits */
                limits?: (hadron.v1.Limits.$Properties|null);

                /** How long a connection may be silent before the server pings. A client should use the same. */
                pingIntervalMs?: (number|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a Connected. */
            type $Shape = hadron.v1.Connected.$Properties;
        }

        /**
         * Properties of a Limits.
         * @deprecated Use hadron.v1.Limits.$Properties instead.
         */
        interface ILimits extends hadron.v1.Limits.$Properties {
        }

        /** Represents a Limits. */
        class Limits {

            /**
             * Constructs a new Limits.
             * @param [properties] Properties to set
             */
            constructor(properties?: hadron.v1.Limits.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** Of one ClientFrame, without its length prefix. A ServerFrame may be up to 64 KiB larger. */
            frameBytesMax: number;

            /** Limits subscriptionsMax. */
            subscriptionsMax: number;

            /** Bytes that one side of a streamed call may have under way before it needs credit, see Item. */
            streamWindowBytes: number;

            /**
             * Encodes the specified Limits message. Does not implicitly {@link hadron.v1.Limits.verify|verify} messages.
             * @param message Limits message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: hadron.v1.Limits.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a Limits message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {hadron.v1.Limits & hadron.v1.Limits.$Shape} Limits
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): hadron.v1.Limits & hadron.v1.Limits.$Shape;
        }

        namespace Limits {

            /** Properties of a Limits. */
            interface $Properties {

                /** Of one ClientFrame, without its length prefix. A ServerFrame may be up to 64 KiB larger. */
                frameBytesMax?: (number|null);

                /** Limits subscriptionsMax */
                subscriptionsMax?: (number|null);

                /** Bytes that one side of a streamed call may have under way before it needs credit, see Item. */
                streamWindowBytes?: (number|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a Limits. */
            type $Shape = hadron.v1.Limits.$Properties;
        }

        /**
         * Properties of a Ping.
         * @deprecated Use hadron.v1.Ping.$Properties instead.
         */
        interface IPing extends hadron.v1.Ping.$Properties {
        }

        /** Either side may ask; the other answers with a Pong carrying the same nonce. */
        class Ping {

            /**
             * Constructs a new Ping.
             * @param [properties] Properties to set
             */
            constructor(properties?: hadron.v1.Ping.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** Ping nonce. */
            nonce: number;

            /**
             * Encodes the specified Ping message. Does not implicitly {@link hadron.v1.Ping.verify|verify} messages.
             * @param message Ping message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: hadron.v1.Ping.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a Ping message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {hadron.v1.Ping & hadron.v1.Ping.$Shape} Ping
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): hadron.v1.Ping & hadron.v1.Ping.$Shape;
        }

        namespace Ping {

            /** Properties of a Ping. */
            interface $Properties {

                /** Ping nonce */
                nonce?: (number|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a Ping. */
            type $Shape = hadron.v1.Ping.$Properties;
        }

        /**
         * Properties of a Pong.
         * @deprecated Use hadron.v1.Pong.$Properties instead.
         */
        interface IPong extends hadron.v1.Pong.$Properties {
        }

        /** Represents a Pong. */
        class Pong {

            /**
             * Constructs a new Pong.
             * @param [properties] Properties to set
             */
            constructor(properties?: hadron.v1.Pong.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** Pong nonce. */
            nonce: number;

            /**
             * Encodes the specified Pong message. Does not implicitly {@link hadron.v1.Pong.verify|verify} messages.
             * @param message Pong message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: hadron.v1.Pong.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a Pong message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {hadron.v1.Pong & hadron.v1.Pong.$Shape} Pong
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): hadron.v1.Pong & hadron.v1.Pong.$Shape;
        }

        namespace Pong {

            /** Properties of a Pong. */
            interface $Properties {

                /** Pong nonce */
                nonce?: (number|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a Pong. */
            type $Shape = hadron.v1.Pong.$Properties;
        }

        /**
         * Properties of an Ok.
         * @deprecated Use hadron.v1.Ok.$Properties instead.
         */
        interface IOk extends hadron.v1.Ok.$Properties {
        }

        /** A request with this id was done. */
        class Ok {

            /**
             * Constructs a new Ok.
             * @param [properties] Properties to set
             */
            constructor(properties?: hadron.v1.Ok.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** Ok requestId. */
            requestId: number;

            /**
             * Encodes the specified Ok message. Does not implicitly {@link hadron.v1.Ok.verify|verify} messages.
             * @param message Ok message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: hadron.v1.Ok.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes an Ok message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {hadron.v1.Ok & hadron.v1.Ok.$Shape} Ok
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): hadron.v1.Ok & hadron.v1.Ok.$Shape;
        }

        namespace Ok {

            /** Properties of an Ok. */
            interface $Properties {

                /** Ok requestId */
                requestId?: (number|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of an Ok. */
            type $Shape = hadron.v1.Ok.$Properties;
        }

        /**
         * Properties of a Failure.
         * @deprecated Use hadron.v1.Failure.$Properties instead.
         */
        interface IFailure extends hadron.v1.Failure.$Properties {
        }

        /** A request with this id was refused. With request_id 0 it concerns the connection, which then ends. */
        class Failure {

            /**
             * Constructs a new Failure.
             * @param [properties] Properties to set
             */
            constructor(properties?: hadron.v1.Failure.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** Failure requestId. */
            requestId: number;

            /** Failure error. */
            error?: (hadron.v1.Error.$Properties|null);

            /**
             * Encodes the specified Failure message. Does not implicitly {@link hadron.v1.Failure.verify|verify} messages.
             * @param message Failure message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: hadron.v1.Failure.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a Failure message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {hadron.v1.Failure & hadron.v1.Failure.$Shape} Failure
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): hadron.v1.Failure & hadron.v1.Failure.$Shape;
        }

        namespace Failure {

            /** Properties of a Failure. */
            interface $Properties {

                /** Failure requestId */
                requestId?: (number|null);

                /** Failure error */
                error?: (hadron.v1.Error.$Properties|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a Failure. */
            type $Shape = hadron.v1.Failure.$Properties;
        }

        /**
         * Properties of a Draining.
         * @deprecated Use hadron.v1.Draining.$Properties instead.
         */
        interface IDraining extends hadron.v1.Draining.$Properties {
        }

        /** The server is about to stop: it takes no new calls or requests, finishes those under way and closes. */
        class Draining {

            /**
             * Constructs a new Draining.
             * @param [properties] Properties to set
             */
            constructor(properties?: hadron.v1.Draining.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** How long it waits for them at the most. */
            drainMs: number;

            /**
             * Encodes the specified Draining message. Does not implicitly {@link hadron.v1.Draining.verify|verify} messages.
             * @param message Draining message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: hadron.v1.Draining.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a Draining message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {hadron.v1.Draining & hadron.v1.Draining.$Shape} Draining
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): hadron.v1.Draining & hadron.v1.Draining.$Shape;
        }

        namespace Draining {

            /** Properties of a Draining. */
            interface $Properties {

                /** How long it waits for them at the most. */
                drainMs?: (number|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a Draining. */
            type $Shape = hadron.v1.Draining.$Properties;
        }

        /**
         * Properties of an Error.
         * @deprecated Use hadron.v1.Error.$Properties instead.
         */
        interface IError extends hadron.v1.Error.$Properties {
        }

        /** Represents an Error. */
        class Error {

            /**
             * Constructs a new Error.
             * @param [properties] Properties to set
             */
            constructor(properties?: hadron.v1.Error.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** Error code. */
            code: hadron.v1.ErrorCode;

            /** What was attempted: what was wrong, with the value. For people; programs decide by code. */
            message: string;

            /** Trying again later can succeed. */
            retryable: boolean;

            /** A JSON object in UTF-8, or nothing. Of a handler's own error: {"code": …, "data": …}. */
            details: Uint8Array;

            /**
             * Encodes the specified Error message. Does not implicitly {@link hadron.v1.Error.verify|verify} messages.
             * @param message Error message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: hadron.v1.Error.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes an Error message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {hadron.v1.Error & hadron.v1.Error.$Shape} Error
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): hadron.v1.Error & hadron.v1.Error.$Shape;
        }

        namespace Error {

            /** Properties of an Error. */
            interface $Properties {

                /** Error code */
                code?: (hadron.v1.ErrorCode|null);

                /** What was attempted: what was wrong, with the value. For people; programs decide by code. */
                message?: (string|null);

                /** Trying again later can succeed. */
                retryable?: (boolean|null);

                /** A JSON object in UTF-8, or nothing. Of a handler's own error: {"code": …, "data": …}. */
                details?: (Uint8Array|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of an Error. */
            type $Shape = hadron.v1.Error.$Properties;
        }

        /** ErrorCode enum. */
        enum ErrorCode {

            /** ERROR_CODE_UNSPECIFIED value */
            ERROR_CODE_UNSPECIFIED = 0,

            /** INVALID_ARGUMENT value */
            INVALID_ARGUMENT = 1,

            /** UNAUTHENTICATED value */
            UNAUTHENTICATED = 2,

            /** PERMISSION_DENIED value */
            PERMISSION_DENIED = 3,

            /** NOT_FOUND value */
            NOT_FOUND = 4,

            /** ALREADY_EXISTS value */
            ALREADY_EXISTS = 5,

            /** CONFLICT value */
            CONFLICT = 6,

            /** NO_HANDLER value */
            NO_HANDLER = 7,

            /** HANDLER_LOST value */
            HANDLER_LOST = 8,

            /** HANDLER_FAILED value */
            HANDLER_FAILED = 9,

            /** DEADLINE_EXCEEDED value */
            DEADLINE_EXCEEDED = 10,

            /** CANCELLED value */
            CANCELLED = 11,

            /** TOO_LARGE value */
            TOO_LARGE = 12,

            /** LIMIT_EXCEEDED value */
            LIMIT_EXCEEDED = 13,

            /** STORE_UNAVAILABLE value */
            STORE_UNAVAILABLE = 14,

            /** UNAVAILABLE value */
            UNAVAILABLE = 15,

            /** PROTOCOL value */
            PROTOCOL = 16,

            /** INTERNAL value */
            INTERNAL = 17
        }

        /**
         * Properties of a Message.
         * @deprecated Use hadron.v1.Message.$Properties instead.
         */
        interface IMessage extends hadron.v1.Message.$Properties {
        }

        /** What publishers send and subscribers receive, byte for byte: the server reads the subject and copies the rest. */
        class Message {

            /**
             * Constructs a new Message.
             * @param [properties] Properties to set
             */
            constructor(properties?: hadron.v1.Message.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** Message subject. */
            subject: string;

            /** Message payload. */
            payload: Uint8Array;

            /** Message headers. */
            headers: { [k: string]: string };

            /**
             * Encodes the specified Message message. Does not implicitly {@link hadron.v1.Message.verify|verify} messages.
             * @param message Message message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: hadron.v1.Message.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a Message message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {hadron.v1.Message & hadron.v1.Message.$Shape} Message
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): hadron.v1.Message & hadron.v1.Message.$Shape;
        }

        namespace Message {

            /** Properties of a Message. */
            interface $Properties {

                /** Message subject */
                subject?: (string|null);

                /** Message payload */
                payload?: (Uint8Array|null);

                /** Message headers */
                headers?: ({ [k: string]: string }|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a Message. */
            type $Shape = hadron.v1.Message.$Properties;
        }

        /**
         * Properties of a Publish.
         * @deprecated Use hadron.v1.Publish.$Properties instead.
         */
        interface IPublish extends hadron.v1.Publish.$Properties {
        }

        /** Messages in the order in which they are to be routed. Not answered: Flush tells when they have been. */
        class Publish {

            /**
             * Constructs a new Publish.
             * @param [properties] Properties to set
             */
            constructor(properties?: hadron.v1.Publish.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** The number it also has in Deliver, so that tag, length and bytes can be copied as they lie. */
            messages: hadron.v1.Message.$Properties[];

            /**
             * Encodes the specified Publish message. Does not implicitly {@link hadron.v1.Publish.verify|verify} messages.
             * @param message Publish message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: hadron.v1.Publish.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a Publish message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {hadron.v1.Publish & hadron.v1.Publish.$Shape} Publish
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): hadron.v1.Publish & hadron.v1.Publish.$Shape;
        }

        namespace Publish {

            /** Properties of a Publish. */
            interface $Properties {

                /** The number it also has in Deliver, so that tag, length and bytes can be copied as they lie. */
                messages?: (hadron.v1.Message.$Properties[]|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a Publish. */
            type $Shape = hadron.v1.Publish.$Properties;
        }

        /**
         * Properties of a Deliver.
         * @deprecated Use hadron.v1.Deliver.$Properties instead.
         */
        interface IDeliver extends hadron.v1.Deliver.$Properties {
        }

        /** Every message is for each of the subscriptions. */
        class Deliver {

            /**
             * Constructs a new Deliver.
             * @param [properties] Properties to set
             */
            constructor(properties?: hadron.v1.Deliver.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** Deliver subscriptionIds. */
            subscriptionIds: number[];

            /** Deliver messages. */
            messages: hadron.v1.Message.$Properties[];

            /**
             * Encodes the specified Deliver message. Does not implicitly {@link hadron.v1.Deliver.verify|verify} messages.
             * @param message Deliver message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: hadron.v1.Deliver.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a Deliver message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {hadron.v1.Deliver & hadron.v1.Deliver.$Shape} Deliver
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): hadron.v1.Deliver & hadron.v1.Deliver.$Shape;
        }

        namespace Deliver {

            /** Properties of a Deliver. */
            interface $Properties {

                /** Deliver subscriptionIds */
                subscriptionIds?: (number[]|null);

                /** Deliver messages */
                messages?: (hadron.v1.Message.$Properties[]|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a Deliver. */
            type $Shape = hadron.v1.Deliver.$Properties;
        }

        /**
         * Properties of a Subscribe.
         * @deprecated Use hadron.v1.Subscribe.$Properties instead.
         */
        interface ISubscribe extends hadron.v1.Subscribe.$Properties {
        }

        /** Answered by Ok, or by Failure; not at all on success when request_id is 0. */
        class Subscribe {

            /**
             * Constructs a new Subscribe.
             * @param [properties] Properties to set
             */
            constructor(properties?: hadron.v1.Subscribe.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** Subscribe requestId. */
            requestId: number;

            /** Chosen by the client, not 0, unique among the subscriptions of its connection. */
            subscriptionId: number;

            /** Subscribe pattern. */
            pattern: string;

            /** The queue group, empty for none. */
            queue: string;

            /**
             * Encodes the specified Subscribe message. Does not implicitly {@link hadron.v1.Subscribe.verify|verify} messages.
             * @param message Subscribe message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: hadron.v1.Subscribe.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a Subscribe message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {hadron.v1.Subscribe & hadron.v1.Subscribe.$Shape} Subscribe
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): hadron.v1.Subscribe & hadron.v1.Subscribe.$Shape;
        }

        namespace Subscribe {

            /** Properties of a Subscribe. */
            interface $Properties {

                /** Subscribe requestId */
                requestId?: (number|null);

                /** Chosen by the client, not 0, unique among the subscriptions of its connection. */
                subscriptionId?: (number|null);

                /** Subscribe pattern */
                pattern?: (string|null);

                /** The queue group, empty for none. */
                queue?: (string|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a Subscribe. */
            type $Shape = hadron.v1.Subscribe.$Properties;
        }

        /**
         * Properties of an Unsubscribe.
         * @deprecated Use hadron.v1.Unsubscribe.$Properties instead.
         */
        interface IUnsubscribe extends hadron.v1.Unsubscribe.$Properties {
        }

        /** Represents an Unsubscribe. */
        class Unsubscribe {

            /**
             * Constructs a new Unsubscribe.
             * @param [properties] Properties to set
             */
            constructor(properties?: hadron.v1.Unsubscribe.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** Unsubscribe requestId. */
            requestId: number;

            /** Unsubscribe subscriptionId. */
            subscriptionId: number;

            /**
             * Encodes the specified Unsubscribe message. Does not implicitly {@link hadron.v1.Unsubscribe.verify|verify} messages.
             * @param message Unsubscribe message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: hadron.v1.Unsubscribe.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes an Unsubscribe message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {hadron.v1.Unsubscribe & hadron.v1.Unsubscribe.$Shape} Unsubscribe
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): hadron.v1.Unsubscribe & hadron.v1.Unsubscribe.$Shape;
        }

        namespace Unsubscribe {

            /** Properties of an Unsubscribe. */
            interface $Properties {

                /** Unsubscribe requestId */
                requestId?: (number|null);

                /** Unsubscribe subscriptionId */
                subscriptionId?: (number|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of an Unsubscribe. */
            type $Shape = hadron.v1.Unsubscribe.$Properties;
        }

        /**
         * Properties of a Flush.
         * @deprecated Use hadron.v1.Flush.$Properties instead.
         */
        interface IFlush extends hadron.v1.Flush.$Properties {
        }

        /** Answered by Ok once everything this connection sent before it has been routed. */
        class Flush {

            /**
             * Constructs a new Flush.
             * @param [properties] Properties to set
             */
            constructor(properties?: hadron.v1.Flush.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** Flush requestId. */
            requestId: number;

            /**
             * Encodes the specified Flush message. Does not implicitly {@link hadron.v1.Flush.verify|verify} messages.
             * @param message Flush message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: hadron.v1.Flush.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a Flush message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {hadron.v1.Flush & hadron.v1.Flush.$Shape} Flush
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): hadron.v1.Flush & hadron.v1.Flush.$Shape;
        }

        namespace Flush {

            /** Properties of a Flush. */
            interface $Properties {

                /** Flush requestId */
                requestId?: (number|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a Flush. */
            type $Shape = hadron.v1.Flush.$Properties;
        }

        /**
         * Properties of a SlowConsumer.
         * @deprecated Use hadron.v1.SlowConsumer.$Properties instead.
         */
        interface ISlowConsumer extends hadron.v1.SlowConsumer.$Properties {
        }

        /** This subscription fell behind and lost messages; sent as soon as the connection takes bytes again. */
        class SlowConsumer {

            /**
             * Constructs a new SlowConsumer.
             * @param [properties] Properties to set
             */
            constructor(properties?: hadron.v1.SlowConsumer.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** SlowConsumer subscriptionId. */
            subscriptionId: number;

            /** How many were lost since the last such notice. */
            dropped: number;

            /**
             * Encodes the specified SlowConsumer message. Does not implicitly {@link hadron.v1.SlowConsumer.verify|verify} messages.
             * @param message SlowConsumer message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: hadron.v1.SlowConsumer.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a SlowConsumer message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {hadron.v1.SlowConsumer & hadron.v1.SlowConsumer.$Shape} SlowConsumer
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): hadron.v1.SlowConsumer & hadron.v1.SlowConsumer.$Shape;
        }

        namespace SlowConsumer {

            /** Properties of a SlowConsumer. */
            interface $Properties {

                /** SlowConsumer subscriptionId */
                subscriptionId?: (number|null);

                /** How many were lost since the last such notice. */
                dropped?: (number|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a SlowConsumer. */
            type $Shape = hadron.v1.SlowConsumer.$Properties;
        }

        /**
         * Properties of a Body.
         * @deprecated Use hadron.v1.Body.$Properties instead.
         */
        interface IBody extends hadron.v1.Body.$Properties {
        }

        /** Represents a Body. */
        class Body {

            /**
             * Constructs a new Body.
             * @param [properties] Properties to set
             */
            constructor(properties?: hadron.v1.Body.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** Body payload. */
            payload: Uint8Array;

            /** Body headers. */
            headers: { [k: string]: string };

            /**
             * Encodes the specified Body message. Does not implicitly {@link hadron.v1.Body.verify|verify} messages.
             * @param message Body message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: hadron.v1.Body.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a Body message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {hadron.v1.Body & hadron.v1.Body.$Shape} Body
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): hadron.v1.Body & hadron.v1.Body.$Shape;
        }

        namespace Body {

            /** Properties of a Body. */
            interface $Properties {

                /** Body payload */
                payload?: (Uint8Array|null);

                /** Body headers */
                headers?: ({ [k: string]: string }|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a Body. */
            type $Shape = hadron.v1.Body.$Properties;
        }

        /** Shape enum. */
        enum Shape {

            /** One request, one response. */
            UNARY = 0,

            /** Many in, one out: request_items, then RequestEnd; Response carries the body. */
            CLIENT_STREAM = 1,

            /** One in, many out: response_items, then a Response without body. */
            SERVER_STREAM = 2,

            /** Many in, many out. */
            BIDIRECTIONAL = 3
        }

        /**
         * Properties of a Request.
         * @deprecated Use hadron.v1.Request.$Properties instead.
         */
        interface IRequest extends hadron.v1.Request.$Properties {
        }

        /** Represents a Request. */
        class Request {

            /**
             * Constructs a new Request.
             * @param [properties] Properties to set
             */
            constructor(properties?: hadron.v1.Request.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** Chosen by the caller, not 0, not that of another call under way on its connection. Counting up is best. */
            id: number;

            /** Request endpoint. */
            endpoint: string;

            /** Time left until the deadline, 0 for no deadline. */
            timeoutMs: number;

            /** May be given to another handler when the one that has it is lost. */
            idempotent: boolean;

            /** Request shape. */
            shape: hadron.v1.Shape;

            /** The one request of UNARY and SERVER_STREAM. */
            body?: (hadron.v1.Body.$Properties|null);

            /**
             * Encodes the specified Request message. Does not implicitly {@link hadron.v1.Request.verify|verify} messages.
             * @param message Request message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: hadron.v1.Request.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a Request message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {hadron.v1.Request & hadron.v1.Request.$Shape} Request
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): hadron.v1.Request & hadron.v1.Request.$Shape;
        }

        namespace Request {

            /** Properties of a Request. */
            interface $Properties {

                /** Chosen by the caller, not 0, not that of another call under way on its connection. Counting up is best. */
                id?: (number|null);

                /** Request endpoint */
                endpoint?: (string|null);

                /** Time left until the deadline, 0 for no deadline. */
                timeoutMs?: (number|null);

                /** May be given to another handler when the one that has it is lost. */
                idempotent?: (boolean|null);

                /** Request shape */
                shape?: (hadron.v1.Shape|null);

                /** The one request of UNARY and SERVER_STREAM. */
                body?: (hadron.v1.Body.$Properties|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a Request. */
            type $Shape = hadron.v1.Request.$Properties;
        }

        /**
         * Properties of a Call.
         * @deprecated Use hadron.v1.Call.$Properties instead.
         */
        interface ICall extends hadron.v1.Call.$Properties {
        }

        /** Represents a Call. */
        class Call {

            /**
             * Constructs a new Call.
             * @param [properties] Properties to set
             */
            constructor(properties?: hadron.v1.Call.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** Call id. */
            id: number;

            /** Call handlerId. */
            handlerId: number;

            /** Call timeoutMs. */
            timeoutMs: number;

            /** 1, or more when an idempotent call lost its earlier handler. */
            attempt: number;

            /** Call shape. */
            shape: hadron.v1.Shape;

            /** Call body. */
            body?: (hadron.v1.Body.$Properties|null);

            /**
             * Encodes the specified Call message. Does not implicitly {@link hadron.v1.Call.verify|verify} messages.
             * @param message Call message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: hadron.v1.Call.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a Call message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {hadron.v1.Call & hadron.v1.Call.$Shape} Call
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): hadron.v1.Call & hadron.v1.Call.$Shape;
        }

        namespace Call {

            /** Properties of a Call. */
            interface $Properties {

                /** Call id */
                id?: (number|null);

                /** Call handlerId */
                handlerId?: (number|null);

                /** Call timeoutMs */
                timeoutMs?: (number|null);

                /** 1, or more when an idempotent call lost its earlier handler. */
                attempt?: (number|null);

                /** Call shape */
                shape?: (hadron.v1.Shape|null);

                /** Call body */
                body?: (hadron.v1.Body.$Properties|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a Call. */
            type $Shape = hadron.v1.Call.$Properties;
        }

        /**
         * Properties of a Response.
         * @deprecated Use hadron.v1.Response.$Properties instead.
         */
        interface IResponse extends hadron.v1.Response.$Properties {
        }

        /** The end of a call, from handler to server and from server to caller. */
        class Response {

            /**
             * Constructs a new Response.
             * @param [properties] Properties to set
             */
            constructor(properties?: hadron.v1.Response.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** Response id. */
            id: number;

            /** Response body. */
            body?: (hadron.v1.Body.$Properties|null);

            /** Set where the call failed; body is then absent. */
            error?: (hadron.v1.Error.$Properties|null);

            /**
             * Encodes the specified Response message. Does not implicitly {@link hadron.v1.Response.verify|verify} messages.
             * @param message Response message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: hadron.v1.Response.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a Response message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {hadron.v1.Response & hadron.v1.Response.$Shape} Response
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): hadron.v1.Response & hadron.v1.Response.$Shape;
        }

        namespace Response {

            /** Properties of a Response. */
            interface $Properties {

                /** Response id */
                id?: (number|null);

                /** Response body */
                body?: (hadron.v1.Body.$Properties|null);

                /** Set where the call failed; body is then absent. */
                error?: (hadron.v1.Error.$Properties|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a Response. */
            type $Shape = hadron.v1.Response.$Properties;
        }

        /**
         * Properties of an Item.
         * @deprecated Use hadron.v1.Item.$Properties instead.
         */
        interface IItem extends hadron.v1.Item.$Properties {
        }

        /**
         * One of many. A side may send items while its window is above 0; an item takes the length of its `body` field's
         * content plus 16 from the window. The window starts at Limits.stream_window_bytes and grows by Credit.
         */
        class Item {

            /**
             * Constructs a new Item.
             * @param [properties] Properties to set
             */
            constructor(properties?: hadron.v1.Item.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** Item id. */
            id: number;

            /** Item body. */
            body?: (hadron.v1.Body.$Properties|null);

            /**
             * Encodes the specified Item message. Does not implicitly {@link hadron.v1.Item.verify|verify} messages.
             * @param message Item message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: hadron.v1.Item.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes an Item message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {hadron.v1.Item & hadron.v1.Item.$Shape} Item
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): hadron.v1.Item & hadron.v1.Item.$Shape;
        }

        namespace Item {

            /** Properties of an Item. */
            interface $Properties {

                /** Item id */
                id?: (number|null);

                /** Item body */
                body?: (hadron.v1.Body.$Properties|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of an Item. */
            type $Shape = hadron.v1.Item.$Properties;
        }

        /**
         * Properties of a Credit.
         * @deprecated Use hadron.v1.Credit.$Properties instead.
         */
        interface ICredit extends hadron.v1.Credit.$Properties {
        }

        /** More room for the items that flow in the direction named by the frame's field (request_credit: towards the handler). */
        class Credit {

            /**
             * Constructs a new Credit.
             * @param [properties] Properties to set
             */
            constructor(properties?: hadron.v1.Credit.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** Credit id. */
            id: number;

            /** Credit bytes. */
            bytes: number;

            /**
             * Encodes the specified Credit message. Does not implicitly {@link hadron.v1.Credit.verify|verify} messages.
             * @param message Credit message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: hadron.v1.Credit.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a Credit message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {hadron.v1.Credit & hadron.v1.Credit.$Shape} Credit
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): hadron.v1.Credit & hadron.v1.Credit.$Shape;
        }

        namespace Credit {

            /** Properties of a Credit. */
            interface $Properties {

                /** Credit id */
                id?: (number|null);

                /** Credit bytes */
                bytes?: (number|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a Credit. */
            type $Shape = hadron.v1.Credit.$Properties;
        }

        /**
         * Properties of a RequestEnd.
         * @deprecated Use hadron.v1.RequestEnd.$Properties instead.
         */
        interface IRequestEnd extends hadron.v1.RequestEnd.$Properties {
        }

        /** No more request items. */
        class RequestEnd {

            /**
             * Constructs a new RequestEnd.
             * @param [properties] Properties to set
             */
            constructor(properties?: hadron.v1.RequestEnd.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** RequestEnd id. */
            id: number;

            /**
             * Encodes the specified RequestEnd message. Does not implicitly {@link hadron.v1.RequestEnd.verify|verify} messages.
             * @param message RequestEnd message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: hadron.v1.RequestEnd.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a RequestEnd message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {hadron.v1.RequestEnd & hadron.v1.RequestEnd.$Shape} RequestEnd
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): hadron.v1.RequestEnd & hadron.v1.RequestEnd.$Shape;
        }

        namespace RequestEnd {

            /** Properties of a RequestEnd. */
            interface $Properties {

                /** RequestEnd id */
                id?: (number|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a RequestEnd. */
            type $Shape = hadron.v1.RequestEnd.$Properties;
        }

        /**
         * Properties of a Cancel.
         * @deprecated Use hadron.v1.Cancel.$Properties instead.
         */
        interface ICancel extends hadron.v1.Cancel.$Properties {
        }

        /**
         * From a caller: the answer is not wanted any more, and none will come. To a handler: stop working on it, and answer all the same,
         * which frees its place for the next call.
         */
        class Cancel {

            /**
             * Constructs a new Cancel.
             * @param [properties] Properties to set
             */
            constructor(properties?: hadron.v1.Cancel.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** Cancel id. */
            id: number;

            /** To a handler: CANCELLED or DEADLINE_EXCEEDED. */
            code: hadron.v1.ErrorCode;

            /**
             * Encodes the specified Cancel message. Does not implicitly {@link hadron.v1.Cancel.verify|verify} messages.
             * @param message Cancel message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: hadron.v1.Cancel.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a Cancel message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {hadron.v1.Cancel & hadron.v1.Cancel.$Shape} Cancel
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): hadron.v1.Cancel & hadron.v1.Cancel.$Shape;
        }

        namespace Cancel {

            /** Properties of a Cancel. */
            interface $Properties {

                /** Cancel id */
                id?: (number|null);

                /** To a handler: CANCELLED or DEADLINE_EXCEEDED. */
                code?: (hadron.v1.ErrorCode|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a Cancel. */
            type $Shape = hadron.v1.Cancel.$Properties;
        }

        /**
         * Properties of a Handle.
         * @deprecated Use hadron.v1.Handle.$Properties instead.
         */
        interface IHandle extends hadron.v1.Handle.$Properties {
        }

        /** Answered by Ok or Failure. A Call may come before the Ok. */
        class Handle {

            /**
             * Constructs a new Handle.
             * @param [properties] Properties to set
             */
            constructor(properties?: hadron.v1.Handle.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** Handle requestId. */
            requestId: number;

            /** Chosen by the client, not 0, unique among the handlers of its connection. */
            handlerId: number;

            /** Handle endpoint. */
            endpoint: string;

            /** Calls at a time, 0 for any number. */
            concurrency: number;

            /** For the list of services, 4 KiB together at the most: name defaults to the client's name. */
            name: string;

            /** Handle version. */
            version: string;

            /** Handle metadata. */
            metadata: { [k: string]: string };

            /**
             * Encodes the specified Handle message. Does not implicitly {@link hadron.v1.Handle.verify|verify} messages.
             * @param message Handle message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: hadron.v1.Handle.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a Handle message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {hadron.v1.Handle & hadron.v1.Handle.$Shape} Handle
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): hadron.v1.Handle & hadron.v1.Handle.$Shape;
        }

        namespace Handle {

            /** Properties of a Handle. */
            interface $Properties {

                /** Handle requestId */
                requestId?: (number|null);

                /** Chosen by the client, not 0, unique among the handlers of its connection. */
                handlerId?: (number|null);

                /** Handle endpoint */
                endpoint?: (string|null);

                /** Calls at a time, 0 for any number. */
                concurrency?: (number|null);

                /** For the list of services, 4 KiB together at the most: name defaults to the client's name. */
                name?: (string|null);

                /** Handle version */
                version?: (string|null);

                /** Handle metadata */
                metadata?: ({ [k: string]: string }|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a Handle. */
            type $Shape = hadron.v1.Handle.$Properties;
        }

        /**
         * Properties of an Unhandle.
         * @deprecated Use hadron.v1.Unhandle.$Properties instead.
         */
        interface IUnhandle extends hadron.v1.Unhandle.$Properties {
        }

        /** No more calls to this handler; those under way go on. Answered by Ok. */
        class Unhandle {

            /**
             * Constructs a new Unhandle.
             * @param [properties] Properties to set
             */
            constructor(properties?: hadron.v1.Unhandle.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** Unhandle requestId. */
            requestId: number;

            /** Unhandle handlerId. */
            handlerId: number;

            /**
             * Encodes the specified Unhandle message. Does not implicitly {@link hadron.v1.Unhandle.verify|verify} messages.
             * @param message Unhandle message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: hadron.v1.Unhandle.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes an Unhandle message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {hadron.v1.Unhandle & hadron.v1.Unhandle.$Shape} Unhandle
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): hadron.v1.Unhandle & hadron.v1.Unhandle.$Shape;
        }

        namespace Unhandle {

            /** Properties of an Unhandle. */
            interface $Properties {

                /** Unhandle requestId */
                requestId?: (number|null);

                /** Unhandle handlerId */
                handlerId?: (number|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of an Unhandle. */
            type $Shape = hadron.v1.Unhandle.$Properties;
        }

        /**
         * Properties of a ListServices.
         * @deprecated Use hadron.v1.ListServices.$Properties instead.
         */
        interface IListServices extends hadron.v1.ListServices.$Properties {
        }

        /** Answered by Services. With watch, a ServiceChange follows whenever an instance comes or goes. */
        class ListServices {

            /**
             * Constructs a new ListServices.
             * @param [properties] Properties to set
             */
            constructor(properties?: hadron.v1.ListServices.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** ListServices requestId. */
            requestId: number;

            /** Only this endpoint; empty for all. */
            endpoint: string;

            /** ListServices watch. */
            watch: boolean;

            /**
             * Encodes the specified ListServices message. Does not implicitly {@link hadron.v1.ListServices.verify|verify} messages.
             * @param message ListServices message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: hadron.v1.ListServices.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a ListServices message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {hadron.v1.ListServices & hadron.v1.ListServices.$Shape} ListServices
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): hadron.v1.ListServices & hadron.v1.ListServices.$Shape;
        }

        namespace ListServices {

            /** Properties of a ListServices. */
            interface $Properties {

                /** ListServices requestId */
                requestId?: (number|null);

                /** Only this endpoint; empty for all. */
                endpoint?: (string|null);

                /** ListServices watch */
                watch?: (boolean|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a ListServices. */
            type $Shape = hadron.v1.ListServices.$Properties;
        }

        /**
         * Properties of an UnwatchServices.
         * @deprecated Use hadron.v1.UnwatchServices.$Properties instead.
         */
        interface IUnwatchServices extends hadron.v1.UnwatchServices.$Properties {
        }

        /** Represents an UnwatchServices. */
        class UnwatchServices {

            /**
             * Constructs a new UnwatchServices.
             * @param [properties] Properties to set
             */
            constructor(properties?: hadron.v1.UnwatchServices.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** Of the ListServices that began it. */
            requestId: number;

            /**
             * Encodes the specified UnwatchServices message. Does not implicitly {@link hadron.v1.UnwatchServices.verify|verify} messages.
             * @param message UnwatchServices message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: hadron.v1.UnwatchServices.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes an UnwatchServices message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {hadron.v1.UnwatchServices & hadron.v1.UnwatchServices.$Shape} UnwatchServices
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): hadron.v1.UnwatchServices & hadron.v1.UnwatchServices.$Shape;
        }

        namespace UnwatchServices {

            /** Properties of an UnwatchServices. */
            interface $Properties {

                /** Of the ListServices that began it. */
                requestId?: (number|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of an UnwatchServices. */
            type $Shape = hadron.v1.UnwatchServices.$Properties;
        }

        /**
         * Properties of a Services.
         * @deprecated Use hadron.v1.Services.$Properties instead.
         */
        interface IServices extends hadron.v1.Services.$Properties {
        }

        /** Represents a Services. */
        class Services {

            /**
             * Constructs a new Services.
             * @param [properties] Properties to set
             */
            constructor(properties?: hadron.v1.Services.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** Services requestId. */
            requestId: number;

            /** Services instances. */
            instances: hadron.v1.ServiceInstance.$Properties[];

            /** More of the list follows, in another Services with the same request_id. */
            more: boolean;

            /**
             * Encodes the specified Services message. Does not implicitly {@link hadron.v1.Services.verify|verify} messages.
             * @param message Services message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: hadron.v1.Services.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a Services message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {hadron.v1.Services & hadron.v1.Services.$Shape} Services
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): hadron.v1.Services & hadron.v1.Services.$Shape;
        }

        namespace Services {

            /** Properties of a Services. */
            interface $Properties {

                /** Services requestId */
                requestId?: (number|null);

                /** Services instances */
                instances?: (hadron.v1.ServiceInstance.$Properties[]|null);

                /** More of the list follows, in another Services with the same request_id. */
                more?: (boolean|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a Services. */
            type $Shape = hadron.v1.Services.$Properties;
        }

        /**
         * Properties of a ServiceChange.
         * @deprecated Use hadron.v1.ServiceChange.$Properties instead.
         */
        interface IServiceChange extends hadron.v1.ServiceChange.$Properties {
        }

        /** Represents a ServiceChange. */
        class ServiceChange {

            /**
             * Constructs a new ServiceChange.
             * @param [properties] Properties to set
             */
            constructor(properties?: hadron.v1.ServiceChange.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** ServiceChange requestId. */
            requestId: number;

            /** ServiceChange kind. */
            kind: hadron.v1.ServiceChange.Kind;

            /** ServiceChange instance. */
            instance?: (hadron.v1.ServiceInstance.$Properties|null);

            /**
             * Encodes the specified ServiceChange message. Does not implicitly {@link hadron.v1.ServiceChange.verify|verify} messages.
             * @param message ServiceChange message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: hadron.v1.ServiceChange.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a ServiceChange message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {hadron.v1.ServiceChange & hadron.v1.ServiceChange.$Shape} ServiceChange
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): hadron.v1.ServiceChange & hadron.v1.ServiceChange.$Shape;
        }

        namespace ServiceChange {

            /** Properties of a ServiceChange. */
            interface $Properties {

                /** ServiceChange requestId */
                requestId?: (number|null);

                /** ServiceChange kind */
                kind?: (hadron.v1.ServiceChange.Kind|null);

                /** ServiceChange instance */
                instance?: (hadron.v1.ServiceInstance.$Properties|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a ServiceChange. */
            type $Shape = hadron.v1.ServiceChange.$Properties;

            /** Kind enum. */
            enum Kind {

                /** KIND_UNSPECIFIED value */
                KIND_UNSPECIFIED = 0,

                /** ADDED value */
                ADDED = 1,

                /** REMOVED value */
                REMOVED = 2
            }
        }

        /**
         * Properties of a ServiceInstance.
         * @deprecated Use hadron.v1.ServiceInstance.$Properties instead.
         */
        interface IServiceInstance extends hadron.v1.ServiceInstance.$Properties {
        }

        /** Represents a ServiceInstance. */
        class ServiceInstance {

            /**
             * Constructs a new ServiceInstance.
             * @param [properties] Properties to set
             */
            constructor(properties?: hadron.v1.ServiceInstance.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** ServiceInstance endpoint. */
            endpoint: string;

            /** Unique among all instances of a server. */
            instanceId: string;

            /** ServiceInstance name. */
            name: string;

            /** ServiceInstance version. */
            version: string;

            /** ServiceInstance metadata. */
            metadata: { [k: string]: string };

            /** Unix time. */
            connectedSinceMs: number;

            /** ServiceInstance calls. */
            calls: number;

            /** ServiceInstance errors. */
            errors: number;

            /** ServiceInstance inFlight. */
            inFlight: number;

            /** ServiceInstance concurrency. */
            concurrency: number;

            /** Of the calls so far, from handing out the call to its response. 0 before the first. */
            p50Ms: number;

            /** ServiceInstance p99Ms. */
            p99Ms: number;

            /**
             * Encodes the specified ServiceInstance message. Does not implicitly {@link hadron.v1.ServiceInstance.verify|verify} messages.
             * @param message ServiceInstance message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: hadron.v1.ServiceInstance.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a ServiceInstance message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {hadron.v1.ServiceInstance & hadron.v1.ServiceInstance.$Shape} ServiceInstance
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): hadron.v1.ServiceInstance & hadron.v1.ServiceInstance.$Shape;
        }

        namespace ServiceInstance {

            /** Properties of a ServiceInstance. */
            interface $Properties {

                /** ServiceInstance endpoint */
                endpoint?: (string|null);

                /** Unique among all instances of a server. */
                instanceId?: (string|null);

                /** ServiceInstance name */
                name?: (string|null);

                /** ServiceInstance version */
                version?: (string|null);

                /** ServiceInstance metadata */
                metadata?: ({ [k: string]: string }|null);

                /** Unix time. */
                connectedSinceMs?: (number|null);

                /** ServiceInstance calls */
                calls?: (number|null);

                /** ServiceInstance errors */
                errors?: (number|null);

                /** ServiceInstance inFlight */
                inFlight?: (number|null);

                /** ServiceInstance concurrency */
                concurrency?: (number|null);

                /** Of the calls so far, from handing out the call to its response. 0 before the first. */
                p50Ms?: (number|null);

                /** ServiceInstance p99Ms */
                p99Ms?: (number|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a ServiceInstance. */
            type $Shape = hadron.v1.ServiceInstance.$Properties;
        }
    }
}
