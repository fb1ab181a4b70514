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

            /** ClientFrame produce. */
            produce?: (hadron.v1.Produce.$Properties|null);

            /** ClientFrame settle. */
            settle?: (hadron.v1.Settle.$Properties|null);

            /** ClientFrame transact. */
            transact?: (hadron.v1.Transact.$Properties|null);

            /** ClientFrame connect. */
            connect?: (hadron.v1.Connect.$Properties|null);

            /** ClientFrame subscribe. */
            subscribe?: (hadron.v1.Subscribe.$Properties|null);

            /** ClientFrame unsubscribe. */
            unsubscribe?: (hadron.v1.Unsubscribe.$Properties|null);

            /** ClientFrame flush. */
            flush?: (hadron.v1.Flush.$Properties|null);

            /** ClientFrame getStats. */
            getStats?: (hadron.v1.GetStats.$Properties|null);

            /** ClientFrame listSubjects. */
            listSubjects?: (hadron.v1.ListSubjects.$Properties|null);

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

            /** ClientFrame placeFreed. */
            placeFreed?: (hadron.v1.PlaceFreed.$Properties|null);

            /** ClientFrame ensureStream. */
            ensureStream?: (hadron.v1.EnsureStream.$Properties|null);

            /** ClientFrame deleteStream. */
            deleteStream?: (hadron.v1.DeleteStream.$Properties|null);

            /** ClientFrame purgeStream. */
            purgeStream?: (hadron.v1.PurgeStream.$Properties|null);

            /** ClientFrame describeStream. */
            describeStream?: (hadron.v1.DescribeStream.$Properties|null);

            /** ClientFrame listStreams. */
            listStreams?: (hadron.v1.ListStreams.$Properties|null);

            /** ClientFrame consume. */
            consume?: (hadron.v1.Consume.$Properties|null);

            /** ClientFrame endConsume. */
            endConsume?: (hadron.v1.EndConsume.$Properties|null);

            /** ClientFrame changeGroup. */
            changeGroup?: (hadron.v1.ChangeGroup.$Properties|null);

            /** ClientFrame read. */
            read?: (hadron.v1.Read.$Properties|null);

            /** ClientFrame readCredit. */
            readCredit?: (hadron.v1.ReadCredit.$Properties|null);

            /** ClientFrame endRead. */
            endRead?: (hadron.v1.EndRead.$Properties|null);

            /** ClientFrame applyPipeline. */
            applyPipeline?: (hadron.v1.ApplyPipeline.$Properties|null);

            /** ClientFrame diffPipeline. */
            diffPipeline?: (hadron.v1.DiffPipeline.$Properties|null);

            /** ClientFrame deletePipeline. */
            deletePipeline?: (hadron.v1.DeletePipeline.$Properties|null);

            /** ClientFrame describePipeline. */
            describePipeline?: (hadron.v1.DescribePipeline.$Properties|null);

            /** ClientFrame listPipelines. */
            listPipelines?: (hadron.v1.ListPipelines.$Properties|null);

            /** ClientFrame work. */
            work?: (hadron.v1.Work.$Properties|null);

            /** ClientFrame endWork. */
            endWork?: (hadron.v1.EndWork.$Properties|null);

            /** ClientFrame completeTasks. */
            completeTasks?: (hadron.v1.CompleteTasks.$Properties|null);

            /** ClientFrame failTask. */
            failTask?: (hadron.v1.FailTask.$Properties|null);

            /** ClientFrame startRun. */
            startRun?: (hadron.v1.StartRun.$Properties|null);

            /** ClientFrame describeRun. */
            describeRun?: (hadron.v1.DescribeRun.$Properties|null);

            /** ClientFrame listRuns. */
            listRuns?: (hadron.v1.ListRuns.$Properties|null);

            /** ClientFrame changeRun. */
            changeRun?: (hadron.v1.ChangeRun.$Properties|null);

            /** ClientFrame watchRuns. */
            watchRuns?: (hadron.v1.WatchRuns.$Properties|null);

            /** ClientFrame unwatchRuns. */
            unwatchRuns?: (hadron.v1.UnwatchRuns.$Properties|null);

            /** ClientFrame frame. */
            frame?: ("publish"|"request"|"response"|"requestItem"|"responseItem"|"requestCredit"|"responseCredit"|"ping"|"pong"|"produce"|"settle"|"transact"|"connect"|"subscribe"|"unsubscribe"|"flush"|"getStats"|"listSubjects"|"handle"|"unhandle"|"requestEnd"|"cancel"|"listServices"|"unwatchServices"|"placeFreed"|"ensureStream"|"deleteStream"|"purgeStream"|"describeStream"|"listStreams"|"consume"|"endConsume"|"changeGroup"|"read"|"readCredit"|"endRead"|"applyPipeline"|"diffPipeline"|"deletePipeline"|"describePipeline"|"listPipelines"|"work"|"endWork"|"completeTasks"|"failTask"|"startRun"|"describeRun"|"listRuns"|"changeRun"|"watchRuns"|"unwatchRuns");

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

                /** ClientFrame produce */
                produce?: (hadron.v1.Produce.$Properties|null);

                /** ClientFrame settle */
                settle?: (hadron.v1.Settle.$Properties|null);

                /** ClientFrame transact */
                transact?: (hadron.v1.Transact.$Properties|null);

                /** ClientFrame connect */
                connect?: (hadron.v1.Connect.$Properties|null);

                /** ClientFrame subscribe */
                subscribe?: (hadron.v1.Subscribe.$Properties|null);

                /** ClientFrame unsubscribe */
                unsubscribe?: (hadron.v1.Unsubscribe.$Properties|null);

                /** ClientFrame flush */
                flush?: (hadron.v1.Flush.$Properties|null);

                /** ClientFrame getStats */
                getStats?: (hadron.v1.GetStats.$Properties|null);

                /** ClientFrame listSubjects */
                listSubjects?: (hadron.v1.ListSubjects.$Properties|null);

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

                /** ClientFrame placeFreed */
                placeFreed?: (hadron.v1.PlaceFreed.$Properties|null);

                /** ClientFrame ensureStream */
                ensureStream?: (hadron.v1.EnsureStream.$Properties|null);

                /** ClientFrame deleteStream */
                deleteStream?: (hadron.v1.DeleteStream.$Properties|null);

                /** ClientFrame purgeStream */
                purgeStream?: (hadron.v1.PurgeStream.$Properties|null);

                /** ClientFrame describeStream */
                describeStream?: (hadron.v1.DescribeStream.$Properties|null);

                /** ClientFrame listStreams */
                listStreams?: (hadron.v1.ListStreams.$Properties|null);

                /** ClientFrame consume */
                consume?: (hadron.v1.Consume.$Properties|null);

                /** ClientFrame endConsume */
                endConsume?: (hadron.v1.EndConsume.$Properties|null);

                /** ClientFrame changeGroup */
                changeGroup?: (hadron.v1.ChangeGroup.$Properties|null);

                /** ClientFrame read */
                read?: (hadron.v1.Read.$Properties|null);

                /** ClientFrame readCredit */
                readCredit?: (hadron.v1.ReadCredit.$Properties|null);

                /** ClientFrame endRead */
                endRead?: (hadron.v1.EndRead.$Properties|null);

                /** ClientFrame applyPipeline */
                applyPipeline?: (hadron.v1.ApplyPipeline.$Properties|null);

                /** ClientFrame diffPipeline */
                diffPipeline?: (hadron.v1.DiffPipeline.$Properties|null);

                /** ClientFrame deletePipeline */
                deletePipeline?: (hadron.v1.DeletePipeline.$Properties|null);

                /** ClientFrame describePipeline */
                describePipeline?: (hadron.v1.DescribePipeline.$Properties|null);

                /** ClientFrame listPipelines */
                listPipelines?: (hadron.v1.ListPipelines.$Properties|null);

                /** ClientFrame work */
                work?: (hadron.v1.Work.$Properties|null);

                /** ClientFrame endWork */
                endWork?: (hadron.v1.EndWork.$Properties|null);

                /** ClientFrame completeTasks */
                completeTasks?: (hadron.v1.CompleteTasks.$Properties|null);

                /** ClientFrame failTask */
                failTask?: (hadron.v1.FailTask.$Properties|null);

                /** ClientFrame startRun */
                startRun?: (hadron.v1.StartRun.$Properties|null);

                /** ClientFrame describeRun */
                describeRun?: (hadron.v1.DescribeRun.$Properties|null);

                /** ClientFrame listRuns */
                listRuns?: (hadron.v1.ListRuns.$Properties|null);

                /** ClientFrame changeRun */
                changeRun?: (hadron.v1.ChangeRun.$Properties|null);

                /** ClientFrame watchRuns */
                watchRuns?: (hadron.v1.WatchRuns.$Properties|null);

                /** ClientFrame unwatchRuns */
                unwatchRuns?: (hadron.v1.UnwatchRuns.$Properties|null);

                /** ClientFrame frame */
                frame?: ("publish"|"request"|"response"|"requestItem"|"responseItem"|"requestCredit"|"responseCredit"|"ping"|"pong"|"produce"|"settle"|"transact"|"connect"|"subscribe"|"unsubscribe"|"flush"|"getStats"|"listSubjects"|"handle"|"unhandle"|"requestEnd"|"cancel"|"listServices"|"unwatchServices"|"placeFreed"|"ensureStream"|"deleteStream"|"purgeStream"|"describeStream"|"listStreams"|"consume"|"endConsume"|"changeGroup"|"read"|"readCredit"|"endRead"|"applyPipeline"|"diffPipeline"|"deletePipeline"|"describePipeline"|"listPipelines"|"work"|"endWork"|"completeTasks"|"failTask"|"startRun"|"describeRun"|"listRuns"|"changeRun"|"watchRuns"|"unwatchRuns");

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
              produce?: hadron.v1.Produce.$Shape|null;
              settle?: hadron.v1.Settle.$Shape|null;
              transact?: hadron.v1.Transact.$Shape|null;
              connect?: hadron.v1.Connect.$Shape|null;
              subscribe?: hadron.v1.Subscribe.$Shape|null;
              unsubscribe?: hadron.v1.Unsubscribe.$Shape|null;
              flush?: hadron.v1.Flush.$Shape|null;
              getStats?: hadron.v1.GetStats.$Shape|null;
              listSubjects?: hadron.v1.ListSubjects.$Shape|null;
              handle?: hadron.v1.Handle.$Shape|null;
              unhandle?: hadron.v1.Unhandle.$Shape|null;
              requestEnd?: hadron.v1.RequestEnd.$Shape|null;
              cancel?: hadron.v1.Cancel.$Shape|null;
              listServices?: hadron.v1.ListServices.$Shape|null;
              unwatchServices?: hadron.v1.UnwatchServices.$Shape|null;
              placeFreed?: hadron.v1.PlaceFreed.$Shape|null;
              ensureStream?: hadron.v1.EnsureStream.$Shape|null;
              deleteStream?: hadron.v1.DeleteStream.$Shape|null;
              purgeStream?: hadron.v1.PurgeStream.$Shape|null;
              describeStream?: hadron.v1.DescribeStream.$Shape|null;
              listStreams?: hadron.v1.ListStreams.$Shape|null;
              consume?: hadron.v1.Consume.$Shape|null;
              endConsume?: hadron.v1.EndConsume.$Shape|null;
              changeGroup?: hadron.v1.ChangeGroup.$Shape|null;
              read?: hadron.v1.Read.$Shape|null;
              readCredit?: hadron.v1.ReadCredit.$Shape|null;
              endRead?: hadron.v1.EndRead.$Shape|null;
              applyPipeline?: hadron.v1.ApplyPipeline.$Shape|null;
              diffPipeline?: hadron.v1.DiffPipeline.$Shape|null;
              deletePipeline?: hadron.v1.DeletePipeline.$Shape|null;
              describePipeline?: hadron.v1.DescribePipeline.$Shape|null;
              listPipelines?: hadron.v1.ListPipelines.$Shape|null;
              work?: hadron.v1.Work.$Shape|null;
              endWork?: hadron.v1.EndWork.$Shape|null;
              completeTasks?: hadron.v1.CompleteTasks.$Shape|null;
              failTask?: hadron.v1.FailTask.$Shape|null;
              startRun?: hadron.v1.StartRun.$Shape|null;
              describeRun?: hadron.v1.DescribeRun.$Shape|null;
              listRuns?: hadron.v1.ListRuns.$Shape|null;
              changeRun?: hadron.v1.ChangeRun.$Shape|null;
              watchRuns?: hadron.v1.WatchRuns.$Shape|null;
              unwatchRuns?: hadron.v1.UnwatchRuns.$Shape|null;
              $unknowns?: Uint8Array[];
            } & (
              ({ frame?: undefined; publish?: null; request?: null; response?: null; requestItem?: null; responseItem?: null; requestCredit?: null; responseCredit?: null; ping?: null; pong?: null; produce?: null; settle?: null; transact?: null; connect?: null; subscribe?: null; unsubscribe?: null; flush?: null; getStats?: null; listSubjects?: null; handle?: null; unhandle?: null; requestEnd?: null; cancel?: null; listServices?: null; unwatchServices?: null; placeFreed?: null; ensureStream?: null; deleteStream?: null; purgeStream?: null; describeStream?: null; listStreams?: null; consume?: null; endConsume?: null; changeGroup?: null; read?: null; readCredit?: null; endRead?: null; applyPipeline?: null; diffPipeline?: null; deletePipeline?: null; describePipeline?: null; listPipelines?: null; work?: null; endWork?: null; completeTasks?: null; failTask?: null; startRun?: null; describeRun?: null; listRuns?: null; changeRun?: null; watchRuns?: null; unwatchRuns?: null }|{ frame?: "publish"; publish: hadron.v1.Publish.$Shape; request?: null; response?: null; requestItem?: null; responseItem?: null; requestCredit?: null; responseCredit?: null; ping?: null; pong?: null; produce?: null; settle?: null; transact?: null; connect?: null; subscribe?: null; unsubscribe?: null; flush?: null; getStats?: null; listSubjects?: null; handle?: null; unhandle?: null; requestEnd?: null; cancel?: null; listServices?: null; unwatchServices?: null; placeFreed?: null; ensureStream?: null; deleteStream?: null; purgeStream?: null; describeStream?: null; listStreams?: null; consume?: null; endConsume?: null; changeGroup?: null; read?: null; readCredit?: null; endRead?: null; applyPipeline?: null; diffPipeline?: null; deletePipeline?: null; describePipeline?: null; listPipelines?: null; work?: null; endWork?: null; completeTasks?: null; failTask?: null; startRun?: null; describeRun?: null; listRuns?: null; changeRun?: null; watchRuns?: null; unwatchRuns?: null }|{ frame?: "request"; publish?: null; request: hadron.v1.Request.$Shape; response?: null; requestItem?: null; responseItem?: null; requestCredit?: null; responseCredit?: null; ping?: null; pong?: null; produce?: null; settle?: null; transact?: null; connect?: null; subscribe?: null; unsubscribe?: null; flush?: null; getStats?: null; listSubjects?: null; handle?: null; unhandle?: null; requestEnd?: null; cancel?: null; listServices?: null; unwatchServices?: null; placeFreed?: null; ensureStream?: null; deleteStream?: null; purgeStream?: null; describeStream?: null; listStreams?: null; consume?: null; endConsume?: null; changeGroup?: null; read?: null; readCredit?: null; endRead?: null; applyPipeline?: null; diffPipeline?: null; deletePipeline?: null; describePipeline?: null; listPipelines?: null; work?: null; endWork?: null; completeTasks?: null; failTask?: null; startRun?: null; describeRun?: null; listRuns?: null; changeRun?: null; watchRuns?: null; unwatchRuns?: null }|{ frame?: "response"; publish?: null; request?: null; response: hadron.v1.Response.$Shape; requestItem?: null; responseItem?: null; requestCredit?: null; responseCredit?: null; ping?: null; pong?: null; produce?: null; settle?: null; transact?: null; connect?: null; subscribe?: null; unsubscribe?: null; flush?: null; getStats?: null; listSubjects?: null; handle?: null; unhandle?: null; requestEnd?: null; cancel?: null; listServices?: null; unwatchServices?: null; placeFreed?: null; ensureStream?: null; deleteStream?: null; purgeStream?: null; describeStream?: null; listStreams?: null; consume?: null; endConsume?: null; changeGroup?: null; read?: null; readCredit?: null; endRead?: null; applyPipeline?: null; diffPipeline?: null; deletePipeline?: null; describePipeline?: null; listPipelines?: null; work?: null; endWork?: null; completeTasks?: null; failTask?: null; startRun?: null; describeRun?: null; listRuns?: null; changeRun?: null; watchRuns?: null; unwatchRuns?: null }|{ frame?: "requestItem"; publish?: null; request?: null; response?: null; requestItem: hadron.v1.Item.$Shape; responseItem?: null; requestCredit?: null; responseCredit?: null; ping?: null; pong?: null; produce?: null; settle?: null; transact?: null; connect?: null; subscribe?: null; unsubscribe?: null; flush?: null; getStats?: null; listSubjects?: null; handle?: null; unhandle?: null; requestEnd?: null; cancel?: null; listServices?: null; unwatchServices?: null; placeFreed?: null; ensureStream?: null; deleteStream?: null; purgeStream?: null; describeStream?: null; listStreams?: null; consume?: null; endConsume?: null; changeGroup?: null; read?: null; readCredit?: null; endRead?: null; applyPipeline?: null; diffPipeline?: null; deletePipeline?: null; describePipeline?: null; listPipelines?: null; work?: null; endWork?: null; completeTasks?: null; failTask?: null; startRun?: null; describeRun?: null; listRuns?: null; changeRun?: null; watchRuns?: null; unwatchRuns?: null }|{ frame?: "responseItem"; publish?: null; request?: null; response?: null; requestItem?: null; responseItem: hadron.v1.Item.$Shape; requestCredit?: null; responseCredit?: null; ping?: null; pong?: null; produce?: null; settle?: null; transact?: null; connect?: null; subscribe?: null; unsubscribe?: null; flush?: null; getStats?: null; listSubjects?: null; handle?: null; unhandle?: null; requestEnd?: null; cancel?: null; listServices?: null; unwatchServices?: null; placeFreed?: null; ensureStream?: null; deleteStream?: null; purgeStream?: null; describeStream?: null; listStreams?: null; consume?: null; endConsume?: null; changeGroup?: null; read?: null; readCredit?: null; endRead?: null; applyPipeline?: null; diffPipeline?: null; deletePipeline?: null; describePipeline?: null; listPipelines?: null; work?: null; endWork?: null; completeTasks?: null; failTask?: null; startRun?: null; describeRun?: null; listRuns?: null; changeRun?: null; watchRuns?: null; unwatchRuns?: null }|{ frame?: "requestCredit"; publish?: null; request?: null; response?: null; requestItem?: null; responseItem?: null; requestCredit: hadron.v1.Credit.$Shape; responseCredit?: null; ping?: null; pong?: null; produce?: null; settle?: null; transact?: null; connect?: null; subscribe?: null; unsubscribe?: null; flush?: null; getStats?: null; listSubjects?: null; handle?: null; unhandle?: null; requestEnd?: null; cancel?: null; listServices?: null; unwatchServices?: null; placeFreed?: null; ensureStream?: null; deleteStream?: null; purgeStream?: null; describeStream?: null; listStreams?: null; consume?: null; endConsume?: null; changeGroup?: null; read?: null; readCredit?: null; endRead?: null; applyPipeline?: null; diffPipeline?: null; deletePipeline?: null; describePipeline?: null; listPipelines?: null; work?: null; endWork?: null; completeTasks?: null; failTask?: null; startRun?: null; describeRun?: null; listRuns?: null; changeRun?: null; watchRuns?: null; unwatchRuns?: null }|{ frame?: "responseCredit"; publish?: null; request?: null; response?: null; requestItem?: null; responseItem?: null; requestCredit?: null; responseCredit: hadron.v1.Credit.$Shape; ping?: null; pong?: null; produce?: null; settle?: null; transact?: null; connect?: null; subscribe?: null; unsubscribe?: null; flush?: null; getStats?: null; listSubjects?: null; handle?: null; unhandle?: null; requestEnd?: null; cancel?: null; listServices?: null; unwatchServices?: null; placeFreed?: null; ensureStream?: null; deleteStream?: null; purgeStream?: null; describeStream?: null; listStreams?: null; consume?: null; endConsume?: null; changeGroup?: null; read?: null; readCredit?: null; endRead?: null; applyPipeline?: null; diffPipeline?: null; deletePipeline?: null; describePipeline?: null; listPipelines?: null; work?: null; endWork?: null; completeTasks?: null; failTask?: null; startRun?: null; describeRun?: null; listRuns?: null; changeRun?: null; watchRuns?: null; unwatchRuns?: null }|{ frame?: "ping"; publish?: null; request?: null; response?: null; requestItem?: null; responseItem?: null; requestCredit?: null; responseCredit?: null; ping: hadron.v1.Ping.$Shape; pong?: null; produce?: null; settle?: null; transact?: null; connect?: null; subscribe?: null; unsubscribe?: null; flush?: null; getStats?: null; listSubjects?: null; handle?: null; unhandle?: null; requestEnd?: null; cancel?: null; listServices?: null; unwatchServices?: null; placeFreed?: null; ensureStream?: null; deleteStream?: null; purgeStream?: null; describeStream?: null; listStreams?: null; consume?: null; endConsume?: null; changeGroup?: null; read?: null; readCredit?: null; endRead?: null; applyPipeline?: null; diffPipeline?: null; deletePipeline?: null; describePipeline?: null; listPipelines?: null; work?: null; endWork?: null; completeTasks?: null; failTask?: null; startRun?: null; describeRun?: null; listRuns?: null; changeRun?: null; watchRuns?: null; unwatchRuns?: null }|{ frame?: "pong"; publish?: null; request?: null; response?: null; requestItem?: null; responseItem?: null; requestCredit?: null; responseCredit?: null; ping?: null; pong: hadron.v1.Pong.$Shape; produce?: null; settle?: null; transact?: null; connect?: null; subscribe?: null; unsubscribe?: null; flush?: null; getStats?: null; listSubjects?: null; handle?: null; unhandle?: null; requestEnd?: null; cancel?: null; listServices?: null; unwatchServices?: null; placeFreed?: null; ensureStream?: null; deleteStream?: null; purgeStream?: null; describeStream?: null; listStreams?: null; consume?: null; endConsume?: null; changeGroup?: null; read?: null; readCredit?: null; endRead?: null; applyPipeline?: null; diffPipeline?: null; deletePipeline?: null; describePipeline?: null; listPipelines?: null; work?: null; endWork?: null; completeTasks?: null; failTask?: null; startRun?: null; describeRun?: null; listRuns?: null; changeRun?: null; watchRuns?: null; unwatchRuns?: null }|{ frame?: "produce"; publish?: null; request?: null; response?: null; requestItem?: null; responseItem?: null; requestCredit?: null; responseCredit?: null; ping?: null; pong?: null; produce: hadron.v1.Produce.$Shape; settle?: null; transact?: null; connect?: null; subscribe?: null; unsubscribe?: null; flush?: null; getStats?: null; listSubjects?: null; handle?: null; unhandle?: null; requestEnd?: null; cancel?: null; listServices?: null; unwatchServices?: null; placeFreed?: null; ensureStream?: null; deleteStream?: null; purgeStream?: null; describeStream?: null; listStreams?: null; consume?: null; endConsume?: null; changeGroup?: null; read?: null; readCredit?: null; endRead?: null; applyPipeline?: null; diffPipeline?: null; deletePipeline?: null; describePipeline?: null; listPipelines?: null; work?: null; endWork?: null; completeTasks?: null; failTask?: null; startRun?: null; describeRun?: null; listRuns?: null; changeRun?: null; watchRuns?: null; unwatchRuns?: null }|{ frame?: "settle"; publish?: null; request?: null; response?: null; requestItem?: null; responseItem?: null; requestCredit?: null; responseCredit?: null; ping?: null; pong?: null; produce?: null; settle: hadron.v1.Settle.$Shape; transact?: null; connect?: null; subscribe?: null; unsubscribe?: null; flush?: null; getStats?: null; listSubjects?: null; handle?: null; unhandle?: null; requestEnd?: null; cancel?: null; listServices?: null; unwatchServices?: null; placeFreed?: null; ensureStream?: null; deleteStream?: null; purgeStream?: null; describeStream?: null; listStreams?: null; consume?: null; endConsume?: null; changeGroup?: null; read?: null; readCredit?: null; endRead?: null; applyPipeline?: null; diffPipeline?: null; deletePipeline?: null; describePipeline?: null; listPipelines?: null; work?: null; endWork?: null; completeTasks?: null; failTask?: null; startRun?: null; describeRun?: null; listRuns?: null; changeRun?: null; watchRuns?: null; unwatchRuns?: null }|{ frame?: "transact"; publish?: null; request?: null; response?: null; requestItem?: null; responseItem?: null; requestCredit?: null; responseCredit?: null; ping?: null; pong?: null; produce?: null; settle?: null; transact: hadron.v1.Transact.$Shape; connect?: null; subscribe?: null; unsubscribe?: null; flush?: null; getStats?: null; listSubjects?: null; handle?: null; unhandle?: null; requestEnd?: null; cancel?: null; listServices?: null; unwatchServices?: null; placeFreed?: null; ensureStream?: null; deleteStream?: null; purgeStream?: null; describeStream?: null; listStreams?: null; consume?: null; endConsume?: null; changeGroup?: null; read?: null; readCredit?: null; endRead?: null; applyPipeline?: null; diffPipeline?: null; deletePipeline?: null; describePipeline?: null; listPipelines?: null; work?: null; endWork?: null; completeTasks?: null; failTask?: null; startRun?: null; describeRun?: null; listRuns?: null; changeRun?: null; watchRuns?: null; unwatchRuns?: null }|{ frame?: "connect"; publish?: null; request?: null; response?: null; requestItem?: null; responseItem?: null; requestCredit?: null; responseCredit?: null; ping?: null; pong?: null; produce?: null; settle?: null; transact?: null; connect: hadron.v1.Connect.$Shape; subscribe?: null; unsubscribe?: null; flush?: null; getStats?: null; listSubjects?: null; handle?: null; unhandle?: null; requestEnd?: null; cancel?: null; listServices?: null; unwatchServices?: null; placeFreed?: null; ensureStream?: null; deleteStream?: null; purgeStream?: null; describeStream?: null; listStreams?: null; consume?: null; endConsume?: null; changeGroup?: null; read?: null; readCredit?: null; endRead?: null; applyPipeline?: null; diffPipeline?: null; deletePipeline?: null; describePipeline?: null; listPipelines?: null; work?: null; endWork?: null; completeTasks?: null; failTask?: null; startRun?: null; describeRun?: null; listRuns?: null; changeRun?: null; watchRuns?: null; unwatchRuns?: null }|{ frame?: "subscribe"; publish?: null; request?: null; response?: null; requestItem?: null; responseItem?: null; requestCredit?: null; responseCredit?: null; ping?: null; pong?: null; produce?: null; settle?: null; transact?: null; connect?: null; subscribe: hadron.v1.Subscribe.$Shape; unsubscribe?: null; flush?: null; getStats?: null; listSubjects?: null; handle?: null; unhandle?: null; requestEnd?: null; cancel?: null; listServices?: null; unwatchServices?: null; placeFreed?: null; ensureStream?: null; deleteStream?: null; purgeStream?: null; describeStream?: null; listStreams?: null; consume?: null; endConsume?: null; changeGroup?: null; read?: null; readCredit?: null; endRead?: null; applyPipeline?: null; diffPipeline?: null; deletePipeline?: null; describePipeline?: null; listPipelines?: null; work?: null; endWork?: null; completeTasks?: null; failTask?: null; startRun?: null; describeRun?: null; listRuns?: null; changeRun?: null; watchRuns?: null; unwatchRuns?: null }|{ frame?: "unsubscribe"; publish?: null; request?: null; response?: null; requestItem?: null; responseItem?: null; requestCredit?: null; responseCredit?: null; ping?: null; pong?: null; produce?: null; settle?: null; transact?: null; connect?: null; subscribe?: null; unsubscribe: hadron.v1.Unsubscribe.$Shape; flush?: null; getStats?: null; listSubjects?: null; handle?: null; unhandle?: null; requestEnd?: null; cancel?: null; listServices?: null; unwatchServices?: null; placeFreed?: null; ensureStream?: null; deleteStream?: null; purgeStream?: null; describeStream?: null; listStreams?: null; consume?: null; endConsume?: null; changeGroup?: null; read?: null; readCredit?: null; endRead?: null; applyPipeline?: null; diffPipeline?: null; deletePipeline?: null; describePipeline?: null; listPipelines?: null; work?: null; endWork?: null; completeTasks?: null; failTask?: null; startRun?: null; describeRun?: null; listRuns?: null; changeRun?: null; watchRuns?: null; unwatchRuns?: null }|{ frame?: "flush"; publish?: null; request?: null; response?: null; requestItem?: null; responseItem?: null; requestCredit?: null; responseCredit?: null; ping?: null; pong?: null; produce?: null; settle?: null; transact?: null; connect?: null; subscribe?: null; unsubscribe?: null; flush: hadron.v1.Flush.$Shape; getStats?: null; listSubjects?: null; handle?: null; unhandle?: null; requestEnd?: null; cancel?: null; listServices?: null; unwatchServices?: null; placeFreed?: null; ensureStream?: null; deleteStream?: null; purgeStream?: null; describeStream?: null; listStreams?: null; consume?: null; endConsume?: null; changeGroup?: null; read?: null; readCredit?: null; endRead?: null; applyPipeline?: null; diffPipeline?: null; deletePipeline?: null; describePipeline?: null; listPipelines?: null; work?: null; endWork?: null; completeTasks?: null; failTask?: null; startRun?: null; describeRun?: null; listRuns?: null; changeRun?: null; watchRuns?: null; unwatchRuns?: null }|{ frame?: "getStats"; publish?: null; request?: null; response?: null; requestItem?: null; responseItem?: null; requestCredit?: null; responseCredit?: null; ping?: null; pong?: null; produce?: null; settle?: null; transact?: null; connect?: null; subscribe?: null; unsubscribe?: null; flush?: null; getStats: hadron.v1.GetStats.$Shape; listSubjects?: null; handle?: null; unhandle?: null; requestEnd?: null; cancel?: null; listServices?: null; unwatchServices?: null; placeFreed?: null; ensureStream?: null; deleteStream?: null; purgeStream?: null; describeStream?: null; listStreams?: null; consume?: null; endConsume?: null; changeGroup?: null; read?: null; readCredit?: null; endRead?: null; applyPipeline?: null; diffPipeline?: null; deletePipeline?: null; describePipeline?: null; listPipelines?: null; work?: null; endWork?: null; completeTasks?: null; failTask?: null; startRun?: null; describeRun?: null; listRuns?: null; changeRun?: null; watchRuns?: null; unwatchRuns?: null }|{ frame?: "listSubjects"; publish?: null; request?: null; response?: null; requestItem?: null; responseItem?: null; requestCredit?: null; responseCredit?: null; ping?: null; pong?: null; produce?: null; settle?: null; transact?: null; connect?: null; subscribe?: null; unsubscribe?: null; flush?: null; getStats?: null; listSubjects: hadron.v1.ListSubjects.$Shape; handle?: null; unhandle?: null; requestEnd?: null; cancel?: null; listServices?: null; unwatchServices?: null; placeFreed?: null; ensureStream?: null; deleteStream?: null; purgeStream?: null; describeStream?: null; listStreams?: null; consume?: null; endConsume?: null; changeGroup?: null; read?: null; readCredit?: null; endRead?: null; applyPipeline?: null; diffPipeline?: null; deletePipeline?: null; describePipeline?: null; listPipelines?: null; work?: null; endWork?: null; completeTasks?: null; failTask?: null; startRun?: null; describeRun?: null; listRuns?: null; changeRun?: null; watchRuns?: null; unwatchRuns?: null }|{ frame?: "handle"; publish?: null; request?: null; response?: null; requestItem?: null; responseItem?: null; requestCredit?: null; responseCredit?: null; ping?: null; pong?: null; produce?: null; settle?: null; transact?: null; connect?: null; subscribe?: null; unsubscribe?: null; flush?: null; getStats?: null; listSubjects?: null; handle: hadron.v1.Handle.$Shape; unhandle?: null; requestEnd?: null; cancel?: null; listServices?: null; unwatchServices?: null; placeFreed?: null; ensureStream?: null; deleteStream?: null; purgeStream?: null; describeStream?: null; listStreams?: null; consume?: null; endConsume?: null; changeGroup?: null; read?: null; readCredit?: null; endRead?: null; applyPipeline?: null; diffPipeline?: null; deletePipeline?: null; describePipeline?: null; listPipelines?: null; work?: null; endWork?: null; completeTasks?: null; failTask?: null; startRun?: null; describeRun?: null; listRuns?: null; changeRun?: null; watchRuns?: null; unwatchRuns?: null }|{ frame?: "unhandle"; publish?: null; request?: null; response?: null; requestItem?: null; responseItem?: null; requestCredit?: null; responseCredit?: null; ping?: null; pong?: null; produce?: null; settle?: null; transact?: null; connect?: null; subscribe?: null; unsubscribe?: null; flush?: null; getStats?: null; listSubjects?: null; handle?: null; unhandle: hadron.v1.Unhandle.$Shape; requestEnd?: null; cancel?: null; listServices?: null; unwatchServices?: null; placeFreed?: null; ensureStream?: null; deleteStream?: null; purgeStream?: null; describeStream?: null; listStreams?: null; consume?: null; endConsume?: null; changeGroup?: null; read?: null; readCredit?: null; endRead?: null; applyPipeline?: null; diffPipeline?: null; deletePipeline?: null; describePipeline?: null; listPipelines?: null; work?: null; endWork?: null; completeTasks?: null; failTask?: null; startRun?: null; describeRun?: null; listRuns?: null; changeRun?: null; watchRuns?: null; unwatchRuns?: null }|{ frame?: "requestEnd"; publish?: null; request?: null; response?: null; requestItem?: null; responseItem?: null; requestCredit?: null; responseCredit?: null; ping?: null; pong?: null; produce?: null; settle?: null; transact?: null; connect?: null; subscribe?: null; unsubscribe?: null; flush?: null; getStats?: null; listSubjects?: null; handle?: null; unhandle?: null; requestEnd: hadron.v1.RequestEnd.$Shape; cancel?: null; listServices?: null; unwatchServices?: null; placeFreed?: null; ensureStream?: null; deleteStream?: null; purgeStream?: null; describeStream?: null; listStreams?: null; consume?: null; endConsume?: null; changeGroup?: null; read?: null; readCredit?: null; endRead?: null; applyPipeline?: null; diffPipeline?: null; deletePipeline?: null; describePipeline?: null; listPipelines?: null; work?: null; endWork?: null; completeTasks?: null; failTask?: null; startRun?: null; describeRun?: null; listRuns?: null; changeRun?: null; watchRuns?: null; unwatchRuns?: null }|{ frame?: "cancel"; publish?: null; request?: null; response?: null; requestItem?: null; responseItem?: null; requestCredit?: null; responseCredit?: null; ping?: null; pong?: null; produce?: null; settle?: null; transact?: null; connect?: null; subscribe?: null; unsubscribe?: null; flush?: null; getStats?: null; listSubjects?: null; handle?: null; unhandle?: null; requestEnd?: null; cancel: hadron.v1.Cancel.$Shape; listServices?: null; unwatchServices?: null; placeFreed?: null; ensureStream?: null; deleteStream?: null; purgeStream?: null; describeStream?: null; listStreams?: null; consume?: null; endConsume?: null; changeGroup?: null; read?: null; readCredit?: null; endRead?: null; applyPipeline?: null; diffPipeline?: null; deletePipeline?: null; describePipeline?: null; listPipelines?: null; work?: null; endWork?: null; completeTasks?: null; failTask?: null; startRun?: null; describeRun?: null; listRuns?: null; changeRun?: null; watchRuns?: null; unwatchRuns?: null }|{ frame?: "listServices"; publish?: null; request?: null; response?: null; requestItem?: null; responseItem?: null; requestCredit?: null; responseCredit?: null; ping?: null; pong?: null; produce?: null; settle?: null; transact?: null; connect?: null; subscribe?: null; unsubscribe?: null; flush?: null; getStats?: null; listSubjects?: null; handle?: null; unhandle?: null; requestEnd?: null; cancel?: null; listServices: hadron.v1.ListServices.$Shape; unwatchServices?: null; placeFreed?: null; ensureStream?: null; deleteStream?: null; purgeStream?: null; describeStream?: null; listStreams?: null; consume?: null; endConsume?: null; changeGroup?: null; read?: null; readCredit?: null; endRead?: null; applyPipeline?: null; diffPipeline?: null; deletePipeline?: null; describePipeline?: null; listPipelines?: null; work?: null; endWork?: null; completeTasks?: null; failTask?: null; startRun?: null; describeRun?: null; listRuns?: null; changeRun?: null; watchRuns?: null; unwatchRuns?: null }|{ frame?: "unwatchServices"; publish?: null; request?: null; response?: null; requestItem?: null; responseItem?: null; requestCredit?: null; responseCredit?: null; ping?: null; pong?: null; produce?: null; settle?: null; transact?: null; connect?: null; subscribe?: null; unsubscribe?: null; flush?: null; getStats?: null; listSubjects?: null; handle?: null; unhandle?: null; requestEnd?: null; cancel?: null; listServices?: null; unwatchServices: hadron.v1.UnwatchServices.$Shape; placeFreed?: null; ensureStream?: null; deleteStream?: null; purgeStream?: null; describeStream?: null; listStreams?: null; consume?: null; endConsume?: null; changeGroup?: null; read?: null; readCredit?: null; endRead?: null; applyPipeline?: null; diffPipeline?: null; deletePipeline?: null; describePipeline?: null; listPipelines?: null; work?: null; endWork?: null; completeTasks?: null; failTask?: null; startRun?: null; describeRun?: null; listRuns?: null; changeRun?: null; watchRuns?: null; unwatchRuns?: null }|{ frame?: "placeFreed"; publish?: null; request?: null; response?: null; requestItem?: null; responseItem?: null; requestCredit?: null; responseCredit?: null; ping?: null; pong?: null; produce?: null; settle?: null; transact?: null; connect?: null; subscribe?: null; unsubscribe?: null; flush?: null; getStats?: null; listSubjects?: null; handle?: null; unhandle?: null; requestEnd?: null; cancel?: null; listServices?: null; unwatchServices?: null; placeFreed: hadron.v1.PlaceFreed.$Shape; ensureStream?: null; deleteStream?: null; purgeStream?: null; describeStream?: null; listStreams?: null; consume?: null; endConsume?: null; changeGroup?: null; read?: null; readCredit?: null; endRead?: null; applyPipeline?: null; diffPipeline?: null; deletePipeline?: null; describePipeline?: null; listPipelines?: null; work?: null; endWork?: null; completeTasks?: null; failTask?: null; startRun?: null; describeRun?: null; listRuns?: null; changeRun?: null; watchRuns?: null; unwatchRuns?: null }|{ frame?: "ensureStream"; publish?: null; request?: null; response?: null; requestItem?: null; responseItem?: null; requestCredit?: null; responseCredit?: null; ping?: null; pong?: null; produce?: null; settle?: null; transact?: null; connect?: null; subscribe?: null; unsubscribe?: null; flush?: null; getStats?: null; listSubjects?: null; handle?: null; unhandle?: null; requestEnd?: null; cancel?: null; listServices?: null; unwatchServices?: null; placeFreed?: null; ensureStream: hadron.v1.EnsureStream.$Shape; deleteStream?: null; purgeStream?: null; describeStream?: null; listStreams?: null; consume?: null; endConsume?: null; changeGroup?: null; read?: null; readCredit?: null; endRead?: null; applyPipeline?: null; diffPipeline?: null; deletePipeline?: null; describePipeline?: null; listPipelines?: null; work?: null; endWork?: null; completeTasks?: null; failTask?: null; startRun?: null; describeRun?: null; listRuns?: null; changeRun?: null; watchRuns?: null; unwatchRuns?: null }|{ frame?: "deleteStream"; publish?: null; request?: null; response?: null; requestItem?: null; responseItem?: null; requestCredit?: null; responseCredit?: null; ping?: null; pong?: null; produce?: null; settle?: null; transact?: null; connect?: null; subscribe?: null; unsubscribe?: null; flush?: null; getStats?: null; listSubjects?: null; handle?: null; unhandle?: null; requestEnd?: null; cancel?: null; listServices?: null; unwatchServices?: null; placeFreed?: null; ensureStream?: null; deleteStream: hadron.v1.DeleteStream.$Shape; purgeStream?: null; describeStream?: null; listStreams?: null; consume?: null; endConsume?: null; changeGroup?: null; read?: null; readCredit?: null; endRead?: null; applyPipeline?: null; diffPipeline?: null; deletePipeline?: null; describePipeline?: null; listPipelines?: null; work?: null; endWork?: null; completeTasks?: null; failTask?: null; startRun?: null; describeRun?: null; listRuns?: null; changeRun?: null; watchRuns?: null; unwatchRuns?: null }|{ frame?: "purgeStream"; publish?: null; request?: null; response?: null; requestItem?: null; responseItem?: null; requestCredit?: null; responseCredit?: null; ping?: null; pong?: null; produce?: null; settle?: null; transact?: null; connect?: null; subscribe?: null; unsubscribe?: null; flush?: null; getStats?: null; listSubjects?: null; handle?: null; unhandle?: null; requestEnd?: null; cancel?: null; listServices?: null; unwatchServices?: null; placeFreed?: null; ensureStream?: null; deleteStream?: null; purgeStream: hadron.v1.PurgeStream.$Shape; describeStream?: null; listStreams?: null; consume?: null; endConsume?: null; changeGroup?: null; read?: null; readCredit?: null; endRead?: null; applyPipeline?: null; diffPipeline?: null; deletePipeline?: null; describePipeline?: null; listPipelines?: null; work?: null; endWork?: null; completeTasks?: null; failTask?: null; startRun?: null; describeRun?: null; listRuns?: null; changeRun?: null; watchRuns?: null; unwatchRuns?: null }|{ frame?: "describeStream"; publish?: null; request?: null; response?: null; requestItem?: null; responseItem?: null; requestCredit?: null; responseCredit?: null; ping?: null; pong?: null; produce?: null; settle?: null; transact?: null; connect?: null; subscribe?: null; unsubscribe?: null; flush?: null; getStats?: null; listSubjects?: null; handle?: null; unhandle?: null; requestEnd?: null; cancel?: null; listServices?: null; unwatchServices?: null; placeFreed?: null; ensureStream?: null; deleteStream?: null; purgeStream?: null; describeStream: hadron.v1.DescribeStream.$Shape; listStreams?: null; consume?: null; endConsume?: null; changeGroup?: null; read?: null; readCredit?: null; endRead?: null; applyPipeline?: null; diffPipeline?: null; deletePipeline?: null; describePipeline?: null; listPipelines?: null; work?: null; endWork?: null; completeTasks?: null; failTask?: null; startRun?: null; describeRun?: null; listRuns?: null; changeRun?: null; watchRuns?: null; unwatchRuns?: null }|{ frame?: "listStreams"; publish?: null; request?: null; response?: null; requestItem?: null; responseItem?: null; requestCredit?: null; responseCredit?: null; ping?: null; pong?: null; produce?: null; settle?: null; transact?: null; connect?: null; subscribe?: null; unsubscribe?: null; flush?: null; getStats?: null; listSubjects?: null; handle?: null; unhandle?: null; requestEnd?: null; cancel?: null; listServices?: null; unwatchServices?: null; placeFreed?: null; ensureStream?: null; deleteStream?: null; purgeStream?: null; describeStream?: null; listStreams: hadron.v1.ListStreams.$Shape; consume?: null; endConsume?: null; changeGroup?: null; read?: null; readCredit?: null; endRead?: null; applyPipeline?: null; diffPipeline?: null; deletePipeline?: null; describePipeline?: null; listPipelines?: null; work?: null; endWork?: null; completeTasks?: null; failTask?: null; startRun?: null; describeRun?: null; listRuns?: null; changeRun?: null; watchRuns?: null; unwatchRuns?: null }|{ frame?: "consume"; publish?: null; request?: null; response?: null; requestItem?: null; responseItem?: null; requestCredit?: null; responseCredit?: null; ping?: null; pong?: null; produce?: null; settle?: null; transact?: null; connect?: null; subscribe?: null; unsubscribe?: null; flush?: null; getStats?: null; listSubjects?: null; handle?: null; unhandle?: null; requestEnd?: null; cancel?: null; listServices?: null; unwatchServices?: null; placeFreed?: null; ensureStream?: null; deleteStream?: null; purgeStream?: null; describeStream?: null; listStreams?: null; consume: hadron.v1.Consume.$Shape; endConsume?: null; changeGroup?: null; read?: null; readCredit?: null; endRead?: null; applyPipeline?: null; diffPipeline?: null; deletePipeline?: null; describePipeline?: null; listPipelines?: null; work?: null; endWork?: null; completeTasks?: null; failTask?: null; startRun?: null; describeRun?: null; listRuns?: null; changeRun?: null; watchRuns?: null; unwatchRuns?: null }|{ frame?: "endConsume"; publish?: null; request?: null; response?: null; requestItem?: null; responseItem?: null; requestCredit?: null; responseCredit?: null; ping?: null; pong?: null; produce?: null; settle?: null; transact?: null; connect?: null; subscribe?: null; unsubscribe?: null; flush?: null; getStats?: null; listSubjects?: null; handle?: null; unhandle?: null; requestEnd?: null; cancel?: null; listServices?: null; unwatchServices?: null; placeFreed?: null; ensureStream?: null; deleteStream?: null; purgeStream?: null; describeStream?: null; listStreams?: null; consume?: null; endConsume: hadron.v1.EndConsume.$Shape; changeGroup?: null; read?: null; readCredit?: null; endRead?: null; applyPipeline?: null; diffPipeline?: null; deletePipeline?: null; describePipeline?: null; listPipelines?: null; work?: null; endWork?: null; completeTasks?: null; failTask?: null; startRun?: null; describeRun?: null; listRuns?: null; changeRun?: null; watchRuns?: null; unwatchRuns?: null }|{ frame?: "changeGroup"; publish?: null; request?: null; response?: null; requestItem?: null; responseItem?: null; requestCredit?: null; responseCredit?: null; ping?: null; pong?: null; produce?: null; settle?: null; transact?: null; connect?: null; subscribe?: null; unsubscribe?: null; flush?: null; getStats?: null; listSubjects?: null; handle?: null; unhandle?: null; requestEnd?: null; cancel?: null; listServices?: null; unwatchServices?: null; placeFreed?: null; ensureStream?: null; deleteStream?: null; purgeStream?: null; describeStream?: null; listStreams?: null; consume?: null; endConsume?: null; changeGroup: hadron.v1.ChangeGroup.$Shape; read?: null; readCredit?: null; endRead?: null; applyPipeline?: null; diffPipeline?: null; deletePipeline?: null; describePipeline?: null; listPipelines?: null; work?: null; endWork?: null; completeTasks?: null; failTask?: null; startRun?: null; describeRun?: null; listRuns?: null; changeRun?: null; watchRuns?: null; unwatchRuns?: null }|{ frame?: "read"; publish?: null; request?: null; response?: null; requestItem?: null; responseItem?: null; requestCredit?: null; responseCredit?: null; ping?: null; pong?: null; produce?: null; settle?: null; transact?: null; connect?: null; subscribe?: null; unsubscribe?: null; flush?: null; getStats?: null; listSubjects?: null; handle?: null; unhandle?: null; requestEnd?: null; cancel?: null; listServices?: null; unwatchServices?: null; placeFreed?: null; ensureStream?: null; deleteStream?: null; purgeStream?: null; describeStream?: null; listStreams?: null; consume?: null; endConsume?: null; changeGroup?: null; read: hadron.v1.Read.$Shape; readCredit?: null; endRead?: null; applyPipeline?: null; diffPipeline?: null; deletePipeline?: null; describePipeline?: null; listPipelines?: null; work?: null; endWork?: null; completeTasks?: null; failTask?: null; startRun?: null; describeRun?: null; listRuns?: null; changeRun?: null; watchRuns?: null; unwatchRuns?: null }|{ frame?: "readCredit"; publish?: null; request?: null; response?: null; requestItem?: null; responseItem?: null; requestCredit?: null; responseCredit?: null; ping?: null; pong?: null; produce?: null; settle?: null; transact?: null; connect?: null; subscribe?: null; unsubscribe?: null; flush?: null; getStats?: null; listSubjects?: null; handle?: null; unhandle?: null; requestEnd?: null; cancel?: null; listServices?: null; unwatchServices?: null; placeFreed?: null; ensureStream?: null; deleteStream?: null; purgeStream?: null; describeStream?: null; listStreams?: null; consume?: null; endConsume?: null; changeGroup?: null; read?: null; readCredit: hadron.v1.ReadCredit.$Shape; endRead?: null; applyPipeline?: null; diffPipeline?: null; deletePipeline?: null; describePipeline?: null; listPipelines?: null; work?: null; endWork?: null; completeTasks?: null; failTask?: null; startRun?: null; describeRun?: null; listRuns?: null; changeRun?: null; watchRuns?: null; unwatchRuns?: null }|{ frame?: "endRead"; publish?: null; request?: null; response?: null; requestItem?: null; responseItem?: null; requestCredit?: null; responseCredit?: null; ping?: null; pong?: null; produce?: null; settle?: null; transact?: null; connect?: null; subscribe?: null; unsubscribe?: null; flush?: null; getStats?: null; listSubjects?: null; handle?: null; unhandle?: null; requestEnd?: null; cancel?: null; listServices?: null; unwatchServices?: null; placeFreed?: null; ensureStream?: null; deleteStream?: null; purgeStream?: null; describeStream?: null; listStreams?: null; consume?: null; endConsume?: null; changeGroup?: null; read?: null; readCredit?: null; endRead: hadron.v1.EndRead.$Shape; applyPipeline?: null; diffPipeline?: null; deletePipeline?: null; describePipeline?: null; listPipelines?: null; work?: null; endWork?: null; completeTasks?: null; failTask?: null; startRun?: null; describeRun?: null; listRuns?: null; changeRun?: null; watchRuns?: null; unwatchRuns?: null }|{ frame?: "applyPipeline"; publish?: null; request?: null; response?: null; requestItem?: null; responseItem?: null; requestCredit?: null; responseCredit?: null; ping?: null; pong?: null; produce?: null; settle?: null; transact?: null; connect?: null; subscribe?: null; unsubscribe?: null; flush?: null; getStats?: null; listSubjects?: null; handle?: null; unhandle?: null; requestEnd?: null; cancel?: null; listServices?: null; unwatchServices?: null; placeFreed?: null; ensureStream?: null; deleteStream?: null; purgeStream?: null; describeStream?: null; listStreams?: null; consume?: null; endConsume?: null; changeGroup?: null; read?: null; readCredit?: null; endRead?: null; applyPipeline: hadron.v1.ApplyPipeline.$Shape; diffPipeline?: null; deletePipeline?: null; describePipeline?: null; listPipelines?: null; work?: null; endWork?: null; completeTasks?: null; failTask?: null; startRun?: null; describeRun?: null; listRuns?: null; changeRun?: null; watchRuns?: null; unwatchRuns?: null }|{ frame?: "diffPipeline"; publish?: null; request?: null; response?: null; requestItem?: null; responseItem?: null; requestCredit?: null; responseCredit?: null; ping?: null; pong?: null; produce?: null; settle?: null; transact?: null; connect?: null; subscribe?: null; unsubscribe?: null; flush?: null; getStats?: null; listSubjects?: null; handle?: null; unhandle?: null; requestEnd?: null; cancel?: null; listServices?: null; unwatchServices?: null; placeFreed?: null; ensureStream?: null; deleteStream?: null; purgeStream?: null; describeStream?: null; listStreams?: null; consume?: null; endConsume?: null; changeGroup?: null; read?: null; readCredit?: null; endRead?: null; applyPipeline?: null; diffPipeline: hadron.v1.DiffPipeline.$Shape; deletePipeline?: null; describePipeline?: null; listPipelines?: null; work?: null; endWork?: null; completeTasks?: null; failTask?: null; startRun?: null; describeRun?: null; listRuns?: null; changeRun?: null; watchRuns?: null; unwatchRuns?: null }|{ frame?: "deletePipeline"; publish?: null; request?: null; response?: null; requestItem?: null; responseItem?: null; requestCredit?: null; responseCredit?: null; ping?: null; pong?: null; produce?: null; settle?: null; transact?: null; connect?: null; subscribe?: null; unsubscribe?: null; flush?: null; getStats?: null; listSubjects?: null; handle?: null; unhandle?: null; requestEnd?: null; cancel?: null; listServices?: null; unwatchServices?: null; placeFreed?: null; ensureStream?: null; deleteStream?: null; purgeStream?: null; describeStream?: null; listStreams?: null; consume?: null; endConsume?: null; changeGroup?: null; read?: null; readCredit?: null; endRead?: null; applyPipeline?: null; diffPipeline?: null; deletePipeline: hadron.v1.DeletePipeline.$Shape; describePipeline?: null; listPipelines?: null; work?: null; endWork?: null; completeTasks?: null; failTask?: null; startRun?: null; describeRun?: null; listRuns?: null; changeRun?: null; watchRuns?: null; unwatchRuns?: null }|{ frame?: "describePipeline"; publish?: null; request?: null; response?: null; requestItem?: null; responseItem?: null; requestCredit?: null; responseCredit?: null; ping?: null; pong?: null; produce?: null; settle?: null; transact?: null; connect?: null; subscribe?: null; unsubscribe?: null; flush?: null; getStats?: null; listSubjects?: null; handle?: null; unhandle?: null; requestEnd?: null; cancel?: null; listServices?: null; unwatchServices?: null; placeFreed?: null; ensureStream?: null; deleteStream?: null; purgeStream?: null; describeStream?: null; listStreams?: null; consume?: null; endConsume?: null; changeGroup?: null; read?: null; readCredit?: null; endRead?: null; applyPipeline?: null; diffPipeline?: null; deletePipeline?: null; describePipeline: hadron.v1.DescribePipeline.$Shape; listPipelines?: null; work?: null; endWork?: null; completeTasks?: null; failTask?: null; startRun?: null; describeRun?: null; listRuns?: null; changeRun?: null; watchRuns?: null; unwatchRuns?: null }|{ frame?: "listPipelines"; publish?: null; request?: null; response?: null; requestItem?: null; responseItem?: null; requestCredit?: null; responseCredit?: null; ping?: null; pong?: null; produce?: null; settle?: null; transact?: null; connect?: null; subscribe?: null; unsubscribe?: null; flush?: null; getStats?: null; listSubjects?: null; handle?: null; unhandle?: null; requestEnd?: null; cancel?: null; listServices?: null; unwatchServices?: null; placeFreed?: null; ensureStream?: null; deleteStream?: null; purgeStream?: null; describeStream?: null; listStreams?: null; consume?: null; endConsume?: null; changeGroup?: null; read?: null; readCredit?: null; endRead?: null; applyPipeline?: null; diffPipeline?: null; deletePipeline?: null; describePipeline?: null; listPipelines: hadron.v1.ListPipelines.$Shape; work?: null; endWork?: null; completeTasks?: null; failTask?: null; startRun?: null; describeRun?: null; listRuns?: null; changeRun?: null; watchRuns?: null; unwatchRuns?: null }|{ frame?: "work"; publish?: null; request?: null; response?: null; requestItem?: null; responseItem?: null; requestCredit?: null; responseCredit?: null; ping?: null; pong?: null; produce?: null; settle?: null; transact?: null; connect?: null; subscribe?: null; unsubscribe?: null; flush?: null; getStats?: null; listSubjects?: null; handle?: null; unhandle?: null; requestEnd?: null; cancel?: null; listServices?: null; unwatchServices?: null; placeFreed?: null; ensureStream?: null; deleteStream?: null; purgeStream?: null; describeStream?: null; listStreams?: null; consume?: null; endConsume?: null; changeGroup?: null; read?: null; readCredit?: null; endRead?: null; applyPipeline?: null; diffPipeline?: null; deletePipeline?: null; describePipeline?: null; listPipelines?: null; work: hadron.v1.Work.$Shape; endWork?: null; completeTasks?: null; failTask?: null; startRun?: null; describeRun?: null; listRuns?: null; changeRun?: null; watchRuns?: null; unwatchRuns?: null }|{ frame?: "endWork"; publish?: null; request?: null; response?: null; requestItem?: null; responseItem?: null; requestCredit?: null; responseCredit?: null; ping?: null; pong?: null; produce?: null; settle?: null; transact?: null; connect?: null; subscribe?: null; unsubscribe?: null; flush?: null; getStats?: null; listSubjects?: null; handle?: null; unhandle?: null; requestEnd?: null; cancel?: null; listServices?: null; unwatchServices?: null; placeFreed?: null; ensureStream?: null; deleteStream?: null; purgeStream?: null; describeStream?: null; listStreams?: null; consume?: null; endConsume?: null; changeGroup?: null; read?: null; readCredit?: null; endRead?: null; applyPipeline?: null; diffPipeline?: null; deletePipeline?: null; describePipeline?: null; listPipelines?: null; work?: null; endWork: hadron.v1.EndWork.$Shape; completeTasks?: null; failTask?: null; startRun?: null; describeRun?: null; listRuns?: null; changeRun?: null; watchRuns?: null; unwatchRuns?: null }|{ frame?: "completeTasks"; publish?: null; request?: null; response?: null; requestItem?: null; responseItem?: null; requestCredit?: null; responseCredit?: null; ping?: null; pong?: null; produce?: null; settle?: null; transact?: null; connect?: null; subscribe?: null; unsubscribe?: null; flush?: null; getStats?: null; listSubjects?: null; handle?: null; unhandle?: null; requestEnd?: null; cancel?: null; listServices?: null; unwatchServices?: null; placeFreed?: null; ensureStream?: null; deleteStream?: null; purgeStream?: null; describeStream?: null; listStreams?: null; consume?: null; endConsume?: null; changeGroup?: null; read?: null; readCredit?: null; endRead?: null; applyPipeline?: null; diffPipeline?: null; deletePipeline?: null; describePipeline?: null; listPipelines?: null; work?: null; endWork?: null; completeTasks: hadron.v1.CompleteTasks.$Shape; failTask?: null; startRun?: null; describeRun?: null; listRuns?: null; changeRun?: null; watchRuns?: null; unwatchRuns?: null }|{ frame?: "failTask"; publish?: null; request?: null; response?: null; requestItem?: null; responseItem?: null; requestCredit?: null; responseCredit?: null; ping?: null; pong?: null; produce?: null; settle?: null; transact?: null; connect?: null; subscribe?: null; unsubscribe?: null; flush?: null; getStats?: null; listSubjects?: null; handle?: null; unhandle?: null; requestEnd?: null; cancel?: null; listServices?: null; unwatchServices?: null; placeFreed?: null; ensureStream?: null; deleteStream?: null; purgeStream?: null; describeStream?: null; listStreams?: null; consume?: null; endConsume?: null; changeGroup?: null; read?: null; readCredit?: null; endRead?: null; applyPipeline?: null; diffPipeline?: null; deletePipeline?: null; describePipeline?: null; listPipelines?: null; work?: null; endWork?: null; completeTasks?: null; failTask: hadron.v1.FailTask.$Shape; startRun?: null; describeRun?: null; listRuns?: null; changeRun?: null; watchRuns?: null; unwatchRuns?: null }|{ frame?: "startRun"; publish?: null; request?: null; response?: null; requestItem?: null; responseItem?: null; requestCredit?: null; responseCredit?: null; ping?: null; pong?: null; produce?: null; settle?: null; transact?: null; connect?: null; subscribe?: null; unsubscribe?: null; flush?: null; getStats?: null; listSubjects?: null; handle?: null; unhandle?: null; requestEnd?: null; cancel?: null; listServices?: null; unwatchServices?: null; placeFreed?: null; ensureStream?: null; deleteStream?: null; purgeStream?: null; describeStream?: null; listStreams?: null; consume?: null; endConsume?: null; changeGroup?: null; read?: null; readCredit?: null; endRead?: null; applyPipeline?: null; diffPipeline?: null; deletePipeline?: null; describePipeline?: null; listPipelines?: null; work?: null; endWork?: null; completeTasks?: null; failTask?: null; startRun: hadron.v1.StartRun.$Shape; describeRun?: null; listRuns?: null; changeRun?: null; watchRuns?: null; unwatchRuns?: null }|{ frame?: "describeRun"; publish?: null; request?: null; response?: null; requestItem?: null; responseItem?: null; requestCredit?: null; responseCredit?: null; ping?: null; pong?: null; produce?: null; settle?: null; transact?: null; connect?: null; subscribe?: null; unsubscribe?: null; flush?: null; getStats?: null; listSubjects?: null; handle?: null; unhandle?: null; requestEnd?: null; cancel?: null; listServices?: null; unwatchServices?: null; placeFreed?: null; ensureStream?: null; deleteStream?: null; purgeStream?: null; describeStream?: null; listStreams?: null; consume?: null; endConsume?: null; changeGroup?: null; read?: null; readCredit?: null; endRead?: null; applyPipeline?: null; diffPipeline?: null; deletePipeline?: null; describePipeline?: null; listPipelines?: null; work?: null; endWork?: null; completeTasks?: null; failTask?: null; startRun?: null; describeRun: hadron.v1.DescribeRun.$Shape; listRuns?: null; changeRun?: null; watchRuns?: null; unwatchRuns?: null }|{ frame?: "listRuns"; publish?: null; request?: null; response?: null; requestItem?: null; responseItem?: null; requestCredit?: null; responseCredit?: null; ping?: null; pong?: null; produce?: null; settle?: null; transact?: null; connect?: null; subscribe?: null; unsubscribe?: null; flush?: null; getStats?: null; listSubjects?: null; handle?: null; unhandle?: null; requestEnd?: null; cancel?: null; listServices?: null; unwatchServices?: null; placeFreed?: null; ensureStream?: null; deleteStream?: null; purgeStream?: null; describeStream?: null; listStreams?: null; consume?: null; endConsume?: null; changeGroup?: null; read?: null; readCredit?: null; endRead?: null; applyPipeline?: null; diffPipeline?: null; deletePipeline?: null; describePipeline?: null; listPipelines?: null; work?: null; endWork?: null; completeTasks?: null; failTask?: null; startRun?: null; describeRun?: null; listRuns: hadron.v1.ListRuns.$Shape; changeRun?: null; watchRuns?: null; unwatchRuns?: null }|{ frame?: "changeRun"; publish?: null; request?: null; response?: null; requestItem?: null; responseItem?: null; requestCredit?: null; responseCredit?: null; ping?: null; pong?: null; produce?: null; settle?: null; transact?: null; connect?: null; subscribe?: null; unsubscribe?: null; flush?: null; getStats?: null; listSubjects?: null; handle?: null; unhandle?: null; requestEnd?: null; cancel?: null; listServices?: null; unwatchServices?: null; placeFreed?: null; ensureStream?: null; deleteStream?: null; purgeStream?: null; describeStream?: null; listStreams?: null; consume?: null; endConsume?: null; changeGroup?: null; read?: null; readCredit?: null; endRead?: null; applyPipeline?: null; diffPipeline?: null; deletePipeline?: null; describePipeline?: null; listPipelines?: null; work?: null; endWork?: null; completeTasks?: null; failTask?: null; startRun?: null; describeRun?: null; listRuns?: null; changeRun: hadron.v1.ChangeRun.$Shape; watchRuns?: null; unwatchRuns?: null }|{ frame?: "watchRuns"; publish?: null; request?: null; response?: null; requestItem?: null; responseItem?: null; requestCredit?: null; responseCredit?: null; ping?: null; pong?: null; produce?: null; settle?: null; transact?: null; connect?: null; subscribe?: null; unsubscribe?: null; flush?: null; getStats?: null; listSubjects?: null; handle?: null; unhandle?: null; requestEnd?: null; cancel?: null; listServices?: null; unwatchServices?: null; placeFreed?: null; ensureStream?: null; deleteStream?: null; purgeStream?: null; describeStream?: null; listStreams?: null; consume?: null; endConsume?: null; changeGroup?: null; read?: null; readCredit?: null; endRead?: null; applyPipeline?: null; diffPipeline?: null; deletePipeline?: null; describePipeline?: null; listPipelines?: null; work?: null; endWork?: null; completeTasks?: null; failTask?: null; startRun?: null; describeRun?: null; listRuns?: null; changeRun?: null; watchRuns: hadron.v1.WatchRuns.$Shape; unwatchRuns?: null }|{ frame?: "unwatchRuns"; publish?: null; request?: null; response?: null; requestItem?: null; responseItem?: null; requestCredit?: null; responseCredit?: null; ping?: null; pong?: null; produce?: null; settle?: null; transact?: null; connect?: null; subscribe?: null; unsubscribe?: null; flush?: null; getStats?: null; listSubjects?: null; handle?: null; unhandle?: null; requestEnd?: null; cancel?: null; listServices?: null; unwatchServices?: null; placeFreed?: null; ensureStream?: null; deleteStream?: null; purgeStream?: null; describeStream?: null; listStreams?: null; consume?: null; endConsume?: null; changeGroup?: null; read?: null; readCredit?: null; endRead?: null; applyPipeline?: null; diffPipeline?: null; deletePipeline?: null; describePipeline?: null; listPipelines?: null; work?: null; endWork?: null; completeTasks?: null; failTask?: null; startRun?: null; describeRun?: null; listRuns?: null; changeRun?: null; watchRuns?: null; unwatchRuns: hadron.v1.UnwatchRuns.$Shape })
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

            /** ServerFrame produced. */
            produced?: (hadron.v1.Produced.$Properties|null);

            /** ServerFrame settled. */
            settled?: (hadron.v1.Settled.$Properties|null);

            /** ServerFrame deliveries. */
            deliveries?: (hadron.v1.Deliveries.$Properties|null);

            /** ServerFrame readRecords. */
            readRecords?: (hadron.v1.ReadRecords.$Properties|null);

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

            /** ServerFrame stats. */
            stats?: (hadron.v1.Stats.$Properties|null);

            /** ServerFrame subjects. */
            subjects?: (hadron.v1.Subjects.$Properties|null);

            /** ServerFrame requestEnd. */
            requestEnd?: (hadron.v1.RequestEnd.$Properties|null);

            /** ServerFrame cancel. */
            cancel?: (hadron.v1.Cancel.$Properties|null);

            /** ServerFrame services. */
            services?: (hadron.v1.Services.$Properties|null);

            /** ServerFrame serviceChange. */
            serviceChange?: (hadron.v1.ServiceChange.$Properties|null);

            /** ServerFrame streamEnsured. */
            streamEnsured?: (hadron.v1.StreamEnsured.$Properties|null);

            /** ServerFrame streamPurged. */
            streamPurged?: (hadron.v1.StreamPurged.$Properties|null);

            /** ServerFrame streamDescription. */
            streamDescription?: (hadron.v1.StreamDescription.$Properties|null);

            /** ServerFrame streamList. */
            streamList?: (hadron.v1.StreamList.$Properties|null);

            /** ServerFrame consumerEnded. */
            consumerEnded?: (hadron.v1.ConsumerEnded.$Properties|null);

            /** ServerFrame readEnded. */
            readEnded?: (hadron.v1.ReadEnded.$Properties|null);

            /** ServerFrame transacted. */
            transacted?: (hadron.v1.Transacted.$Properties|null);

            /** ServerFrame pipelineApplied. */
            pipelineApplied?: (hadron.v1.PipelineApplied.$Properties|null);

            /** ServerFrame pipelineDifference. */
            pipelineDifference?: (hadron.v1.PipelineDifference.$Properties|null);

            /** ServerFrame pipelineDescription. */
            pipelineDescription?: (hadron.v1.PipelineDescription.$Properties|null);

            /** ServerFrame pipelineList. */
            pipelineList?: (hadron.v1.PipelineList.$Properties|null);

            /** ServerFrame tasks. */
            tasks?: (hadron.v1.Tasks.$Properties|null);

            /** ServerFrame tasksSettled. */
            tasksSettled?: (hadron.v1.TasksSettled.$Properties|null);

            /** ServerFrame runStarted. */
            runStarted?: (hadron.v1.RunStarted.$Properties|null);

            /** ServerFrame runDescription. */
            runDescription?: (hadron.v1.RunDescription.$Properties|null);

            /** ServerFrame runList. */
            runList?: (hadron.v1.RunList.$Properties|null);

            /** ServerFrame runsChanged. */
            runsChanged?: (hadron.v1.RunsChanged.$Properties|null);

            /** ServerFrame cancelTask. */
            cancelTask?: (hadron.v1.CancelTask.$Properties|null);

            /** ServerFrame workEnded. */
            workEnded?: (hadron.v1.WorkEnded.$Properties|null);

            /** ServerFrame frame. */
            frame?: ("deliver"|"call"|"response"|"requestItem"|"responseItem"|"requestCredit"|"responseCredit"|"ping"|"pong"|"produced"|"settled"|"deliveries"|"readRecords"|"connected"|"ok"|"failure"|"slowConsumer"|"draining"|"stats"|"subjects"|"requestEnd"|"cancel"|"services"|"serviceChange"|"streamEnsured"|"streamPurged"|"streamDescription"|"streamList"|"consumerEnded"|"readEnded"|"transacted"|"pipelineApplied"|"pipelineDifference"|"pipelineDescription"|"pipelineList"|"tasks"|"tasksSettled"|"runStarted"|"runDescription"|"runList"|"runsChanged"|"cancelTask"|"workEnded");

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

                /** ServerFrame produced */
                produced?: (hadron.v1.Produced.$Properties|null);

                /** ServerFrame settled */
                settled?: (hadron.v1.Settled.$Properties|null);

                /** ServerFrame deliveries */
                deliveries?: (hadron.v1.Deliveries.$Properties|null);

                /** ServerFrame readRecords */
                readRecords?: (hadron.v1.ReadRecords.$Properties|null);

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

                /** ServerFrame stats */
                stats?: (hadron.v1.Stats.$Properties|null);

                /** ServerFrame subjects */
                subjects?: (hadron.v1.Subjects.$Properties|null);

                /** ServerFrame requestEnd */
                requestEnd?: (hadron.v1.RequestEnd.$Properties|null);

                /** ServerFrame cancel */
                cancel?: (hadron.v1.Cancel.$Properties|null);

                /** ServerFrame services */
                services?: (hadron.v1.Services.$Properties|null);

                /** ServerFrame serviceChange */
                serviceChange?: (hadron.v1.ServiceChange.$Properties|null);

                /** ServerFrame streamEnsured */
                streamEnsured?: (hadron.v1.StreamEnsured.$Properties|null);

                /** ServerFrame streamPurged */
                streamPurged?: (hadron.v1.StreamPurged.$Properties|null);

                /** ServerFrame streamDescription */
                streamDescription?: (hadron.v1.StreamDescription.$Properties|null);

                /** ServerFrame streamList */
                streamList?: (hadron.v1.StreamList.$Properties|null);

                /** ServerFrame consumerEnded */
                consumerEnded?: (hadron.v1.ConsumerEnded.$Properties|null);

                /** ServerFrame readEnded */
                readEnded?: (hadron.v1.ReadEnded.$Properties|null);

                /** ServerFrame transacted */
                transacted?: (hadron.v1.Transacted.$Properties|null);

                /** ServerFrame pipelineApplied */
                pipelineApplied?: (hadron.v1.PipelineApplied.$Properties|null);

                /** ServerFrame pipelineDifference */
                pipelineDifference?: (hadron.v1.PipelineDifference.$Properties|null);

                /** ServerFrame pipelineDescription */
                pipelineDescription?: (hadron.v1.PipelineDescription.$Properties|null);

                /** ServerFrame pipelineList */
                pipelineList?: (hadron.v1.PipelineList.$Properties|null);

                /** ServerFrame tasks */
                tasks?: (hadron.v1.Tasks.$Properties|null);

                /** ServerFrame tasksSettled */
                tasksSettled?: (hadron.v1.TasksSettled.$Properties|null);

                /** ServerFrame runStarted */
                runStarted?: (hadron.v1.RunStarted.$Properties|null);

                /** ServerFrame runDescription */
                runDescription?: (hadron.v1.RunDescription.$Properties|null);

                /** ServerFrame runList */
                runList?: (hadron.v1.RunList.$Properties|null);

                /** ServerFrame runsChanged */
                runsChanged?: (hadron.v1.RunsChanged.$Properties|null);

                /** ServerFrame cancelTask */
                cancelTask?: (hadron.v1.CancelTask.$Properties|null);

                /** ServerFrame workEnded */
                workEnded?: (hadron.v1.WorkEnded.$Properties|null);

                /** ServerFrame frame */
                frame?: ("deliver"|"call"|"response"|"requestItem"|"responseItem"|"requestCredit"|"responseCredit"|"ping"|"pong"|"produced"|"settled"|"deliveries"|"readRecords"|"connected"|"ok"|"failure"|"slowConsumer"|"draining"|"stats"|"subjects"|"requestEnd"|"cancel"|"services"|"serviceChange"|"streamEnsured"|"streamPurged"|"streamDescription"|"streamList"|"consumerEnded"|"readEnded"|"transacted"|"pipelineApplied"|"pipelineDifference"|"pipelineDescription"|"pipelineList"|"tasks"|"tasksSettled"|"runStarted"|"runDescription"|"runList"|"runsChanged"|"cancelTask"|"workEnded");

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
              produced?: hadron.v1.Produced.$Shape|null;
              settled?: hadron.v1.Settled.$Shape|null;
              deliveries?: hadron.v1.Deliveries.$Shape|null;
              readRecords?: hadron.v1.ReadRecords.$Shape|null;
              connected?: hadron.v1.Connected.$Shape|null;
              ok?: hadron.v1.Ok.$Shape|null;
              failure?: hadron.v1.Failure.$Shape|null;
              slowConsumer?: hadron.v1.SlowConsumer.$Shape|null;
              draining?: hadron.v1.Draining.$Shape|null;
              stats?: hadron.v1.Stats.$Shape|null;
              subjects?: hadron.v1.Subjects.$Shape|null;
              requestEnd?: hadron.v1.RequestEnd.$Shape|null;
              cancel?: hadron.v1.Cancel.$Shape|null;
              services?: hadron.v1.Services.$Shape|null;
              serviceChange?: hadron.v1.ServiceChange.$Shape|null;
              streamEnsured?: hadron.v1.StreamEnsured.$Shape|null;
              streamPurged?: hadron.v1.StreamPurged.$Shape|null;
              streamDescription?: hadron.v1.StreamDescription.$Shape|null;
              streamList?: hadron.v1.StreamList.$Shape|null;
              consumerEnded?: hadron.v1.ConsumerEnded.$Shape|null;
              readEnded?: hadron.v1.ReadEnded.$Shape|null;
              transacted?: hadron.v1.Transacted.$Shape|null;
              pipelineApplied?: hadron.v1.PipelineApplied.$Shape|null;
              pipelineDifference?: hadron.v1.PipelineDifference.$Shape|null;
              pipelineDescription?: hadron.v1.PipelineDescription.$Shape|null;
              pipelineList?: hadron.v1.PipelineList.$Shape|null;
              tasks?: hadron.v1.Tasks.$Shape|null;
              tasksSettled?: hadron.v1.TasksSettled.$Shape|null;
              runStarted?: hadron.v1.RunStarted.$Shape|null;
              runDescription?: hadron.v1.RunDescription.$Shape|null;
              runList?: hadron.v1.RunList.$Shape|null;
              runsChanged?: hadron.v1.RunsChanged.$Shape|null;
              cancelTask?: hadron.v1.CancelTask.$Shape|null;
              workEnded?: hadron.v1.WorkEnded.$Shape|null;
              $unknowns?: Uint8Array[];
            } & (
              ({ frame?: undefined; deliver?: null; call?: null; response?: null; requestItem?: null; responseItem?: null; requestCredit?: null; responseCredit?: null; ping?: null; pong?: null; produced?: null; settled?: null; deliveries?: null; readRecords?: null; connected?: null; ok?: null; failure?: null; slowConsumer?: null; draining?: null; stats?: null; subjects?: null; requestEnd?: null; cancel?: null; services?: null; serviceChange?: null; streamEnsured?: null; streamPurged?: null; streamDescription?: null; streamList?: null; consumerEnded?: null; readEnded?: null; transacted?: null; pipelineApplied?: null; pipelineDifference?: null; pipelineDescription?: null; pipelineList?: null; tasks?: null; tasksSettled?: null; runStarted?: null; runDescription?: null; runList?: null; runsChanged?: null; cancelTask?: null; workEnded?: null }|{ frame?: "deliver"; deliver: hadron.v1.Deliver.$Shape; call?: null; response?: null; requestItem?: null; responseItem?: null; requestCredit?: null; responseCredit?: null; ping?: null; pong?: null; produced?: null; settled?: null; deliveries?: null; readRecords?: null; connected?: null; ok?: null; failure?: null; slowConsumer?: null; draining?: null; stats?: null; subjects?: null; requestEnd?: null; cancel?: null; services?: null; serviceChange?: null; streamEnsured?: null; streamPurged?: null; streamDescription?: null; streamList?: null; consumerEnded?: null; readEnded?: null; transacted?: null; pipelineApplied?: null; pipelineDifference?: null; pipelineDescription?: null; pipelineList?: null; tasks?: null; tasksSettled?: null; runStarted?: null; runDescription?: null; runList?: null; runsChanged?: null; cancelTask?: null; workEnded?: null }|{ frame?: "call"; deliver?: null; call: hadron.v1.Call.$Shape; response?: null; requestItem?: null; responseItem?: null; requestCredit?: null; responseCredit?: null; ping?: null; pong?: null; produced?: null; settled?: null; deliveries?: null; readRecords?: null; connected?: null; ok?: null; failure?: null; slowConsumer?: null; draining?: null; stats?: null; subjects?: null; requestEnd?: null; cancel?: null; services?: null; serviceChange?: null; streamEnsured?: null; streamPurged?: null; streamDescription?: null; streamList?: null; consumerEnded?: null; readEnded?: null; transacted?: null; pipelineApplied?: null; pipelineDifference?: null; pipelineDescription?: null; pipelineList?: null; tasks?: null; tasksSettled?: null; runStarted?: null; runDescription?: null; runList?: null; runsChanged?: null; cancelTask?: null; workEnded?: null }|{ frame?: "response"; deliver?: null; call?: null; response: hadron.v1.Response.$Shape; requestItem?: null; responseItem?: null; requestCredit?: null; responseCredit?: null; ping?: null; pong?: null; produced?: null; settled?: null; deliveries?: null; readRecords?: null; connected?: null; ok?: null; failure?: null; slowConsumer?: null; draining?: null; stats?: null; subjects?: null; requestEnd?: null; cancel?: null; services?: null; serviceChange?: null; streamEnsured?: null; streamPurged?: null; streamDescription?: null; streamList?: null; consumerEnded?: null; readEnded?: null; transacted?: null; pipelineApplied?: null; pipelineDifference?: null; pipelineDescription?: null; pipelineList?: null; tasks?: null; tasksSettled?: null; runStarted?: null; runDescription?: null; runList?: null; runsChanged?: null; cancelTask?: null; workEnded?: null }|{ frame?: "requestItem"; deliver?: null; call?: null; response?: null; requestItem: hadron.v1.Item.$Shape; responseItem?: null; requestCredit?: null; responseCredit?: null; ping?: null; pong?: null; produced?: null; settled?: null; deliveries?: null; readRecords?: null; connected?: null; ok?: null; failure?: null; slowConsumer?: null; draining?: null; stats?: null; subjects?: null; requestEnd?: null; cancel?: null; services?: null; serviceChange?: null; streamEnsured?: null; streamPurged?: null; streamDescription?: null; streamList?: null; consumerEnded?: null; readEnded?: null; transacted?: null; pipelineApplied?: null; pipelineDifference?: null; pipelineDescription?: null; pipelineList?: null; tasks?: null; tasksSettled?: null; runStarted?: null; runDescription?: null; runList?: null; runsChanged?: null; cancelTask?: null; workEnded?: null }|{ frame?: "responseItem"; deliver?: null; call?: null; response?: null; requestItem?: null; responseItem: hadron.v1.Item.$Shape; requestCredit?: null; responseCredit?: null; ping?: null; pong?: null; produced?: null; settled?: null; deliveries?: null; readRecords?: null; connected?: null; ok?: null; failure?: null; slowConsumer?: null; draining?: null; stats?: null; subjects?: null; requestEnd?: null; cancel?: null; services?: null; serviceChange?: null; streamEnsured?: null; streamPurged?: null; streamDescription?: null; streamList?: null; consumerEnded?: null; readEnded?: null; transacted?: null; pipelineApplied?: null; pipelineDifference?: null; pipelineDescription?: null; pipelineList?: null; tasks?: null; tasksSettled?: null; runStarted?: null; runDescription?: null; runList?: null; runsChanged?: null; cancelTask?: null; workEnded?: null }|{ frame?: "requestCredit"; deliver?: null; call?: null; response?: null; requestItem?: null; responseItem?: null; requestCredit: hadron.v1.Credit.$Shape; responseCredit?: null; ping?: null; pong?: null; produced?: null; settled?: null; deliveries?: null; readRecords?: null; connected?: null; ok?: null; failure?: null; slowConsumer?: null; draining?: null; stats?: null; subjects?: null; requestEnd?: null; cancel?: null; services?: null; serviceChange?: null; streamEnsured?: null; streamPurged?: null; streamDescription?: null; streamList?: null; consumerEnded?: null; readEnded?: null; transacted?: null; pipelineApplied?: null; pipelineDifference?: null; pipelineDescription?: null; pipelineList?: null; tasks?: null; tasksSettled?: null; runStarted?: null; runDescription?: null; runList?: null; runsChanged?: null; cancelTask?: null; workEnded?: null }|{ frame?: "responseCredit"; deliver?: null; call?: null; response?: null; requestItem?: null; responseItem?: null; requestCredit?: null; responseCredit: hadron.v1.Credit.$Shape; ping?: null; pong?: null; produced?: null; settled?: null; deliveries?: null; readRecords?: null; connected?: null; ok?: null; failure?: null; slowConsumer?: null; draining?: null; stats?: null; subjects?: null; requestEnd?: null; cancel?: null; services?: null; serviceChange?: null; streamEnsured?: null; streamPurged?: null; streamDescription?: null; streamList?: null; consumerEnded?: null; readEnded?: null; transacted?: null; pipelineApplied?: null; pipelineDifference?: null; pipelineDescription?: null; pipelineList?: null; tasks?: null; tasksSettled?: null; runStarted?: null; runDescription?: null; runList?: null; runsChanged?: null; cancelTask?: null; workEnded?: null }|{ frame?: "ping"; deliver?: null; call?: null; response?: null; requestItem?: null; responseItem?: null; requestCredit?: null; responseCredit?: null; ping: hadron.v1.Ping.$Shape; pong?: null; produced?: null; settled?: null; deliveries?: null; readRecords?: null; connected?: null; ok?: null; failure?: null; slowConsumer?: null; draining?: null; stats?: null; subjects?: null; requestEnd?: null; cancel?: null; services?: null; serviceChange?: null; streamEnsured?: null; streamPurged?: null; streamDescription?: null; streamList?: null; consumerEnded?: null; readEnded?: null; transacted?: null; pipelineApplied?: null; pipelineDifference?: null; pipelineDescription?: null; pipelineList?: null; tasks?: null; tasksSettled?: null; runStarted?: null; runDescription?: null; runList?: null; runsChanged?: null; cancelTask?: null; workEnded?: null }|{ frame?: "pong"; deliver?: null; call?: null; response?: null; requestItem?: null; responseItem?: null; requestCredit?: null; responseCredit?: null; ping?: null; pong: hadron.v1.Pong.$Shape; produced?: null; settled?: null; deliveries?: null; readRecords?: null; connected?: null; ok?: null; failure?: null; slowConsumer?: null; draining?: null; stats?: null; subjects?: null; requestEnd?: null; cancel?: null; services?: null; serviceChange?: null; streamEnsured?: null; streamPurged?: null; streamDescription?: null; streamList?: null; consumerEnded?: null; readEnded?: null; transacted?: null; pipelineApplied?: null; pipelineDifference?: null; pipelineDescription?: null; pipelineList?: null; tasks?: null; tasksSettled?: null; runStarted?: null; runDescription?: null; runList?: null; runsChanged?: null; cancelTask?: null; workEnded?: null }|{ frame?: "produced"; deliver?: null; call?: null; response?: null; requestItem?: null; responseItem?: null; requestCredit?: null; responseCredit?: null; ping?: null; pong?: null; produced: hadron.v1.Produced.$Shape; settled?: null; deliveries?: null; readRecords?: null; connected?: null; ok?: null; failure?: null; slowConsumer?: null; draining?: null; stats?: null; subjects?: null; requestEnd?: null; cancel?: null; services?: null; serviceChange?: null; streamEnsured?: null; streamPurged?: null; streamDescription?: null; streamList?: null; consumerEnded?: null; readEnded?: null; transacted?: null; pipelineApplied?: null; pipelineDifference?: null; pipelineDescription?: null; pipelineList?: null; tasks?: null; tasksSettled?: null; runStarted?: null; runDescription?: null; runList?: null; runsChanged?: null; cancelTask?: null; workEnded?: null }|{ frame?: "settled"; deliver?: null; call?: null; response?: null; requestItem?: null; responseItem?: null; requestCredit?: null; responseCredit?: null; ping?: null; pong?: null; produced?: null; settled: hadron.v1.Settled.$Shape; deliveries?: null; readRecords?: null; connected?: null; ok?: null; failure?: null; slowConsumer?: null; draining?: null; stats?: null; subjects?: null; requestEnd?: null; cancel?: null; services?: null; serviceChange?: null; streamEnsured?: null; streamPurged?: null; streamDescription?: null; streamList?: null; consumerEnded?: null; readEnded?: null; transacted?: null; pipelineApplied?: null; pipelineDifference?: null; pipelineDescription?: null; pipelineList?: null; tasks?: null; tasksSettled?: null; runStarted?: null; runDescription?: null; runList?: null; runsChanged?: null; cancelTask?: null; workEnded?: null }|{ frame?: "deliveries"; deliver?: null; call?: null; response?: null; requestItem?: null; responseItem?: null; requestCredit?: null; responseCredit?: null; ping?: null; pong?: null; produced?: null; settled?: null; deliveries: hadron.v1.Deliveries.$Shape; readRecords?: null; connected?: null; ok?: null; failure?: null; slowConsumer?: null; draining?: null; stats?: null; subjects?: null; requestEnd?: null; cancel?: null; services?: null; serviceChange?: null; streamEnsured?: null; streamPurged?: null; streamDescription?: null; streamList?: null; consumerEnded?: null; readEnded?: null; transacted?: null; pipelineApplied?: null; pipelineDifference?: null; pipelineDescription?: null; pipelineList?: null; tasks?: null; tasksSettled?: null; runStarted?: null; runDescription?: null; runList?: null; runsChanged?: null; cancelTask?: null; workEnded?: null }|{ frame?: "readRecords"; deliver?: null; call?: null; response?: null; requestItem?: null; responseItem?: null; requestCredit?: null; responseCredit?: null; ping?: null; pong?: null; produced?: null; settled?: null; deliveries?: null; readRecords: hadron.v1.ReadRecords.$Shape; connected?: null; ok?: null; failure?: null; slowConsumer?: null; draining?: null; stats?: null; subjects?: null; requestEnd?: null; cancel?: null; services?: null; serviceChange?: null; streamEnsured?: null; streamPurged?: null; streamDescription?: null; streamList?: null; consumerEnded?: null; readEnded?: null; transacted?: null; pipelineApplied?: null; pipelineDifference?: null; pipelineDescription?: null; pipelineList?: null; tasks?: null; tasksSettled?: null; runStarted?: null; runDescription?: null; runList?: null; runsChanged?: null; cancelTask?: null; workEnded?: null }|{ frame?: "connected"; deliver?: null; call?: null; response?: null; requestItem?: null; responseItem?: null; requestCredit?: null; responseCredit?: null; ping?: null; pong?: null; produced?: null; settled?: null; deliveries?: null; readRecords?: null; connected: hadron.v1.Connected.$Shape; ok?: null; failure?: null; slowConsumer?: null; draining?: null; stats?: null; subjects?: null; requestEnd?: null; cancel?: null; services?: null; serviceChange?: null; streamEnsured?: null; streamPurged?: null; streamDescription?: null; streamList?: null; consumerEnded?: null; readEnded?: null; transacted?: null; pipelineApplied?: null; pipelineDifference?: null; pipelineDescription?: null; pipelineList?: null; tasks?: null; tasksSettled?: null; runStarted?: null; runDescription?: null; runList?: null; runsChanged?: null; cancelTask?: null; workEnded?: null }|{ frame?: "ok"; deliver?: null; call?: null; response?: null; requestItem?: null; responseItem?: null; requestCredit?: null; responseCredit?: null; ping?: null; pong?: null; produced?: null; settled?: null; deliveries?: null; readRecords?: null; connected?: null; ok: hadron.v1.Ok.$Shape; failure?: null; slowConsumer?: null; draining?: null; stats?: null; subjects?: null; requestEnd?: null; cancel?: null; services?: null; serviceChange?: null; streamEnsured?: null; streamPurged?: null; streamDescription?: null; streamList?: null; consumerEnded?: null; readEnded?: null; transacted?: null; pipelineApplied?: null; pipelineDifference?: null; pipelineDescription?: null; pipelineList?: null; tasks?: null; tasksSettled?: null; runStarted?: null; runDescription?: null; runList?: null; runsChanged?: null; cancelTask?: null; workEnded?: null }|{ frame?: "failure"; deliver?: null; call?: null; response?: null; requestItem?: null; responseItem?: null; requestCredit?: null; responseCredit?: null; ping?: null; pong?: null; produced?: null; settled?: null; deliveries?: null; readRecords?: null; connected?: null; ok?: null; failure: hadron.v1.Failure.$Shape; slowConsumer?: null; draining?: null; stats?: null; subjects?: null; requestEnd?: null; cancel?: null; services?: null; serviceChange?: null; streamEnsured?: null; streamPurged?: null; streamDescription?: null; streamList?: null; consumerEnded?: null; readEnded?: null; transacted?: null; pipelineApplied?: null; pipelineDifference?: null; pipelineDescription?: null; pipelineList?: null; tasks?: null; tasksSettled?: null; runStarted?: null; runDescription?: null; runList?: null; runsChanged?: null; cancelTask?: null; workEnded?: null }|{ frame?: "slowConsumer"; deliver?: null; call?: null; response?: null; requestItem?: null; responseItem?: null; requestCredit?: null; responseCredit?: null; ping?: null; pong?: null; produced?: null; settled?: null; deliveries?: null; readRecords?: null; connected?: null; ok?: null; failure?: null; slowConsumer: hadron.v1.SlowConsumer.$Shape; draining?: null; stats?: null; subjects?: null; requestEnd?: null; cancel?: null; services?: null; serviceChange?: null; streamEnsured?: null; streamPurged?: null; streamDescription?: null; streamList?: null; consumerEnded?: null; readEnded?: null; transacted?: null; pipelineApplied?: null; pipelineDifference?: null; pipelineDescription?: null; pipelineList?: null; tasks?: null; tasksSettled?: null; runStarted?: null; runDescription?: null; runList?: null; runsChanged?: null; cancelTask?: null; workEnded?: null }|{ frame?: "draining"; deliver?: null; call?: null; response?: null; requestItem?: null; responseItem?: null; requestCredit?: null; responseCredit?: null; ping?: null; pong?: null; produced?: null; settled?: null; deliveries?: null; readRecords?: null; connected?: null; ok?: null; failure?: null; slowConsumer?: null; draining: hadron.v1.Draining.$Shape; stats?: null; subjects?: null; requestEnd?: null; cancel?: null; services?: null; serviceChange?: null; streamEnsured?: null; streamPurged?: null; streamDescription?: null; streamList?: null; consumerEnded?: null; readEnded?: null; transacted?: null; pipelineApplied?: null; pipelineDifference?: null; pipelineDescription?: null; pipelineList?: null; tasks?: null; tasksSettled?: null; runStarted?: null; runDescription?: null; runList?: null; runsChanged?: null; cancelTask?: null; workEnded?: null }|{ frame?: "stats"; deliver?: null; call?: null; response?: null; requestItem?: null; responseItem?: null; requestCredit?: null; responseCredit?: null; ping?: null; pong?: null; produced?: null; settled?: null; deliveries?: null; readRecords?: null; connected?: null; ok?: null; failure?: null; slowConsumer?: null; draining?: null; stats: hadron.v1.Stats.$Shape; subjects?: null; requestEnd?: null; cancel?: null; services?: null; serviceChange?: null; streamEnsured?: null; streamPurged?: null; streamDescription?: null; streamList?: null; consumerEnded?: null; readEnded?: null; transacted?: null; pipelineApplied?: null; pipelineDifference?: null; pipelineDescription?: null; pipelineList?: null; tasks?: null; tasksSettled?: null; runStarted?: null; runDescription?: null; runList?: null; runsChanged?: null; cancelTask?: null; workEnded?: null }|{ frame?: "subjects"; deliver?: null; call?: null; response?: null; requestItem?: null; responseItem?: null; requestCredit?: null; responseCredit?: null; ping?: null; pong?: null; produced?: null; settled?: null; deliveries?: null; readRecords?: null; connected?: null; ok?: null; failure?: null; slowConsumer?: null; draining?: null; stats?: null; subjects: hadron.v1.Subjects.$Shape; requestEnd?: null; cancel?: null; services?: null; serviceChange?: null; streamEnsured?: null; streamPurged?: null; streamDescription?: null; streamList?: null; consumerEnded?: null; readEnded?: null; transacted?: null; pipelineApplied?: null; pipelineDifference?: null; pipelineDescription?: null; pipelineList?: null; tasks?: null; tasksSettled?: null; runStarted?: null; runDescription?: null; runList?: null; runsChanged?: null; cancelTask?: null; workEnded?: null }|{ frame?: "requestEnd"; deliver?: null; call?: null; response?: null; requestItem?: null; responseItem?: null; requestCredit?: null; responseCredit?: null; ping?: null; pong?: null; produced?: null; settled?: null; deliveries?: null; readRecords?: null; connected?: null; ok?: null; failure?: null; slowConsumer?: null; draining?: null; stats?: null; subjects?: null; requestEnd: hadron.v1.RequestEnd.$Shape; cancel?: null; services?: null; serviceChange?: null; streamEnsured?: null; streamPurged?: null; streamDescription?: null; streamList?: null; consumerEnded?: null; readEnded?: null; transacted?: null; pipelineApplied?: null; pipelineDifference?: null; pipelineDescription?: null; pipelineList?: null; tasks?: null; tasksSettled?: null; runStarted?: null; runDescription?: null; runList?: null; runsChanged?: null; cancelTask?: null; workEnded?: null }|{ frame?: "cancel"; deliver?: null; call?: null; response?: null; requestItem?: null; responseItem?: null; requestCredit?: null; responseCredit?: null; ping?: null; pong?: null; produced?: null; settled?: null; deliveries?: null; readRecords?: null; connected?: null; ok?: null; failure?: null; slowConsumer?: null; draining?: null; stats?: null; subjects?: null; requestEnd?: null; cancel: hadron.v1.Cancel.$Shape; services?: null; serviceChange?: null; streamEnsured?: null; streamPurged?: null; streamDescription?: null; streamList?: null; consumerEnded?: null; readEnded?: null; transacted?: null; pipelineApplied?: null; pipelineDifference?: null; pipelineDescription?: null; pipelineList?: null; tasks?: null; tasksSettled?: null; runStarted?: null; runDescription?: null; runList?: null; runsChanged?: null; cancelTask?: null; workEnded?: null }|{ frame?: "services"; deliver?: null; call?: null; response?: null; requestItem?: null; responseItem?: null; requestCredit?: null; responseCredit?: null; ping?: null; pong?: null; produced?: null; settled?: null; deliveries?: null; readRecords?: null; connected?: null; ok?: null; failure?: null; slowConsumer?: null; draining?: null; stats?: null; subjects?: null; requestEnd?: null; cancel?: null; services: hadron.v1.Services.$Shape; serviceChange?: null; streamEnsured?: null; streamPurged?: null; streamDescription?: null; streamList?: null; consumerEnded?: null; readEnded?: null; transacted?: null; pipelineApplied?: null; pipelineDifference?: null; pipelineDescription?: null; pipelineList?: null; tasks?: null; tasksSettled?: null; runStarted?: null; runDescription?: null; runList?: null; runsChanged?: null; cancelTask?: null; workEnded?: null }|{ frame?: "serviceChange"; deliver?: null; call?: null; response?: null; requestItem?: null; responseItem?: null; requestCredit?: null; responseCredit?: null; ping?: null; pong?: null; produced?: null; settled?: null; deliveries?: null; readRecords?: null; connected?: null; ok?: null; failure?: null; slowConsumer?: null; draining?: null; stats?: null; subjects?: null; requestEnd?: null; cancel?: null; services?: null; serviceChange: hadron.v1.ServiceChange.$Shape; streamEnsured?: null; streamPurged?: null; streamDescription?: null; streamList?: null; consumerEnded?: null; readEnded?: null; transacted?: null; pipelineApplied?: null; pipelineDifference?: null; pipelineDescription?: null; pipelineList?: null; tasks?: null; tasksSettled?: null; runStarted?: null; runDescription?: null; runList?: null; runsChanged?: null; cancelTask?: null; workEnded?: null }|{ frame?: "streamEnsured"; deliver?: null; call?: null; response?: null; requestItem?: null; responseItem?: null; requestCredit?: null; responseCredit?: null; ping?: null; pong?: null; produced?: null; settled?: null; deliveries?: null; readRecords?: null; connected?: null; ok?: null; failure?: null; slowConsumer?: null; draining?: null; stats?: null; subjects?: null; requestEnd?: null; cancel?: null; services?: null; serviceChange?: null; streamEnsured: hadron.v1.StreamEnsured.$Shape; streamPurged?: null; streamDescription?: null; streamList?: null; consumerEnded?: null; readEnded?: null; transacted?: null; pipelineApplied?: null; pipelineDifference?: null; pipelineDescription?: null; pipelineList?: null; tasks?: null; tasksSettled?: null; runStarted?: null; runDescription?: null; runList?: null; runsChanged?: null; cancelTask?: null; workEnded?: null }|{ frame?: "streamPurged"; deliver?: null; call?: null; response?: null; requestItem?: null; responseItem?: null; requestCredit?: null; responseCredit?: null; ping?: null; pong?: null; produced?: null; settled?: null; deliveries?: null; readRecords?: null; connected?: null; ok?: null; failure?: null; slowConsumer?: null; draining?: null; stats?: null; subjects?: null; requestEnd?: null; cancel?: null; services?: null; serviceChange?: null; streamEnsured?: null; streamPurged: hadron.v1.StreamPurged.$Shape; streamDescription?: null; streamList?: null; consumerEnded?: null; readEnded?: null; transacted?: null; pipelineApplied?: null; pipelineDifference?: null; pipelineDescription?: null; pipelineList?: null; tasks?: null; tasksSettled?: null; runStarted?: null; runDescription?: null; runList?: null; runsChanged?: null; cancelTask?: null; workEnded?: null }|{ frame?: "streamDescription"; deliver?: null; call?: null; response?: null; requestItem?: null; responseItem?: null; requestCredit?: null; responseCredit?: null; ping?: null; pong?: null; produced?: null; settled?: null; deliveries?: null; readRecords?: null; connected?: null; ok?: null; failure?: null; slowConsumer?: null; draining?: null; stats?: null; subjects?: null; requestEnd?: null; cancel?: null; services?: null; serviceChange?: null; streamEnsured?: null; streamPurged?: null; streamDescription: hadron.v1.StreamDescription.$Shape; streamList?: null; consumerEnded?: null; readEnded?: null; transacted?: null; pipelineApplied?: null; pipelineDifference?: null; pipelineDescription?: null; pipelineList?: null; tasks?: null; tasksSettled?: null; runStarted?: null; runDescription?: null; runList?: null; runsChanged?: null; cancelTask?: null; workEnded?: null }|{ frame?: "streamList"; deliver?: null; call?: null; response?: null; requestItem?: null; responseItem?: null; requestCredit?: null; responseCredit?: null; ping?: null; pong?: null; produced?: null; settled?: null; deliveries?: null; readRecords?: null; connected?: null; ok?: null; failure?: null; slowConsumer?: null; draining?: null; stats?: null; subjects?: null; requestEnd?: null; cancel?: null; services?: null; serviceChange?: null; streamEnsured?: null; streamPurged?: null; streamDescription?: null; streamList: hadron.v1.StreamList.$Shape; consumerEnded?: null; readEnded?: null; transacted?: null; pipelineApplied?: null; pipelineDifference?: null; pipelineDescription?: null; pipelineList?: null; tasks?: null; tasksSettled?: null; runStarted?: null; runDescription?: null; runList?: null; runsChanged?: null; cancelTask?: null; workEnded?: null }|{ frame?: "consumerEnded"; deliver?: null; call?: null; response?: null; requestItem?: null; responseItem?: null; requestCredit?: null; responseCredit?: null; ping?: null; pong?: null; produced?: null; settled?: null; deliveries?: null; readRecords?: null; connected?: null; ok?: null; failure?: null; slowConsumer?: null; draining?: null; stats?: null; subjects?: null; requestEnd?: null; cancel?: null; services?: null; serviceChange?: null; streamEnsured?: null; streamPurged?: null; streamDescription?: null; streamList?: null; consumerEnded: hadron.v1.ConsumerEnded.$Shape; readEnded?: null; transacted?: null; pipelineApplied?: null; pipelineDifference?: null; pipelineDescription?: null; pipelineList?: null; tasks?: null; tasksSettled?: null; runStarted?: null; runDescription?: null; runList?: null; runsChanged?: null; cancelTask?: null; workEnded?: null }|{ frame?: "readEnded"; deliver?: null; call?: null; response?: null; requestItem?: null; responseItem?: null; requestCredit?: null; responseCredit?: null; ping?: null; pong?: null; produced?: null; settled?: null; deliveries?: null; readRecords?: null; connected?: null; ok?: null; failure?: null; slowConsumer?: null; draining?: null; stats?: null; subjects?: null; requestEnd?: null; cancel?: null; services?: null; serviceChange?: null; streamEnsured?: null; streamPurged?: null; streamDescription?: null; streamList?: null; consumerEnded?: null; readEnded: hadron.v1.ReadEnded.$Shape; transacted?: null; pipelineApplied?: null; pipelineDifference?: null; pipelineDescription?: null; pipelineList?: null; tasks?: null; tasksSettled?: null; runStarted?: null; runDescription?: null; runList?: null; runsChanged?: null; cancelTask?: null; workEnded?: null }|{ frame?: "transacted"; deliver?: null; call?: null; response?: null; requestItem?: null; responseItem?: null; requestCredit?: null; responseCredit?: null; ping?: null; pong?: null; produced?: null; settled?: null; deliveries?: null; readRecords?: null; connected?: null; ok?: null; failure?: null; slowConsumer?: null; draining?: null; stats?: null; subjects?: null; requestEnd?: null; cancel?: null; services?: null; serviceChange?: null; streamEnsured?: null; streamPurged?: null; streamDescription?: null; streamList?: null; consumerEnded?: null; readEnded?: null; transacted: hadron.v1.Transacted.$Shape; pipelineApplied?: null; pipelineDifference?: null; pipelineDescription?: null; pipelineList?: null; tasks?: null; tasksSettled?: null; runStarted?: null; runDescription?: null; runList?: null; runsChanged?: null; cancelTask?: null; workEnded?: null }|{ frame?: "pipelineApplied"; deliver?: null; call?: null; response?: null; requestItem?: null; responseItem?: null; requestCredit?: null; responseCredit?: null; ping?: null; pong?: null; produced?: null; settled?: null; deliveries?: null; readRecords?: null; connected?: null; ok?: null; failure?: null; slowConsumer?: null; draining?: null; stats?: null; subjects?: null; requestEnd?: null; cancel?: null; services?: null; serviceChange?: null; streamEnsured?: null; streamPurged?: null; streamDescription?: null; streamList?: null; consumerEnded?: null; readEnded?: null; transacted?: null; pipelineApplied: hadron.v1.PipelineApplied.$Shape; pipelineDifference?: null; pipelineDescription?: null; pipelineList?: null; tasks?: null; tasksSettled?: null; runStarted?: null; runDescription?: null; runList?: null; runsChanged?: null; cancelTask?: null; workEnded?: null }|{ frame?: "pipelineDifference"; deliver?: null; call?: null; response?: null; requestItem?: null; responseItem?: null; requestCredit?: null; responseCredit?: null; ping?: null; pong?: null; produced?: null; settled?: null; deliveries?: null; readRecords?: null; connected?: null; ok?: null; failure?: null; slowConsumer?: null; draining?: null; stats?: null; subjects?: null; requestEnd?: null; cancel?: null; services?: null; serviceChange?: null; streamEnsured?: null; streamPurged?: null; streamDescription?: null; streamList?: null; consumerEnded?: null; readEnded?: null; transacted?: null; pipelineApplied?: null; pipelineDifference: hadron.v1.PipelineDifference.$Shape; pipelineDescription?: null; pipelineList?: null; tasks?: null; tasksSettled?: null; runStarted?: null; runDescription?: null; runList?: null; runsChanged?: null; cancelTask?: null; workEnded?: null }|{ frame?: "pipelineDescription"; deliver?: null; call?: null; response?: null; requestItem?: null; responseItem?: null; requestCredit?: null; responseCredit?: null; ping?: null; pong?: null; produced?: null; settled?: null; deliveries?: null; readRecords?: null; connected?: null; ok?: null; failure?: null; slowConsumer?: null; draining?: null; stats?: null; subjects?: null; requestEnd?: null; cancel?: null; services?: null; serviceChange?: null; streamEnsured?: null; streamPurged?: null; streamDescription?: null; streamList?: null; consumerEnded?: null; readEnded?: null; transacted?: null; pipelineApplied?: null; pipelineDifference?: null; pipelineDescription: hadron.v1.PipelineDescription.$Shape; pipelineList?: null; tasks?: null; tasksSettled?: null; runStarted?: null; runDescription?: null; runList?: null; runsChanged?: null; cancelTask?: null; workEnded?: null }|{ frame?: "pipelineList"; deliver?: null; call?: null; response?: null; requestItem?: null; responseItem?: null; requestCredit?: null; responseCredit?: null; ping?: null; pong?: null; produced?: null; settled?: null; deliveries?: null; readRecords?: null; connected?: null; ok?: null; failure?: null; slowConsumer?: null; draining?: null; stats?: null; subjects?: null; requestEnd?: null; cancel?: null; services?: null; serviceChange?: null; streamEnsured?: null; streamPurged?: null; streamDescription?: null; streamList?: null; consumerEnded?: null; readEnded?: null; transacted?: null; pipelineApplied?: null; pipelineDifference?: null; pipelineDescription?: null; pipelineList: hadron.v1.PipelineList.$Shape; tasks?: null; tasksSettled?: null; runStarted?: null; runDescription?: null; runList?: null; runsChanged?: null; cancelTask?: null; workEnded?: null }|{ frame?: "tasks"; deliver?: null; call?: null; response?: null; requestItem?: null; responseItem?: null; requestCredit?: null; responseCredit?: null; ping?: null; pong?: null; produced?: null; settled?: null; deliveries?: null; readRecords?: null; connected?: null; ok?: null; failure?: null; slowConsumer?: null; draining?: null; stats?: null; subjects?: null; requestEnd?: null; cancel?: null; services?: null; serviceChange?: null; streamEnsured?: null; streamPurged?: null; streamDescription?: null; streamList?: null; consumerEnded?: null; readEnded?: null; transacted?: null; pipelineApplied?: null; pipelineDifference?: null; pipelineDescription?: null; pipelineList?: null; tasks: hadron.v1.Tasks.$Shape; tasksSettled?: null; runStarted?: null; runDescription?: null; runList?: null; runsChanged?: null; cancelTask?: null; workEnded?: null }|{ frame?: "tasksSettled"; deliver?: null; call?: null; response?: null; requestItem?: null; responseItem?: null; requestCredit?: null; responseCredit?: null; ping?: null; pong?: null; produced?: null; settled?: null; deliveries?: null; readRecords?: null; connected?: null; ok?: null; failure?: null; slowConsumer?: null; draining?: null; stats?: null; subjects?: null; requestEnd?: null; cancel?: null; services?: null; serviceChange?: null; streamEnsured?: null; streamPurged?: null; streamDescription?: null; streamList?: null; consumerEnded?: null; readEnded?: null; transacted?: null; pipelineApplied?: null; pipelineDifference?: null; pipelineDescription?: null; pipelineList?: null; tasks?: null; tasksSettled: hadron.v1.TasksSettled.$Shape; runStarted?: null; runDescription?: null; runList?: null; runsChanged?: null; cancelTask?: null; workEnded?: null }|{ frame?: "runStarted"; deliver?: null; call?: null; response?: null; requestItem?: null; responseItem?: null; requestCredit?: null; responseCredit?: null; ping?: null; pong?: null; produced?: null; settled?: null; deliveries?: null; readRecords?: null; connected?: null; ok?: null; failure?: null; slowConsumer?: null; draining?: null; stats?: null; subjects?: null; requestEnd?: null; cancel?: null; services?: null; serviceChange?: null; streamEnsured?: null; streamPurged?: null; streamDescription?: null; streamList?: null; consumerEnded?: null; readEnded?: null; transacted?: null; pipelineApplied?: null; pipelineDifference?: null; pipelineDescription?: null; pipelineList?: null; tasks?: null; tasksSettled?: null; runStarted: hadron.v1.RunStarted.$Shape; runDescription?: null; runList?: null; runsChanged?: null; cancelTask?: null; workEnded?: null }|{ frame?: "runDescription"; deliver?: null; call?: null; response?: null; requestItem?: null; responseItem?: null; requestCredit?: null; responseCredit?: null; ping?: null; pong?: null; produced?: null; settled?: null; deliveries?: null; readRecords?: null; connected?: null; ok?: null; failure?: null; slowConsumer?: null; draining?: null; stats?: null; subjects?: null; requestEnd?: null; cancel?: null; services?: null; serviceChange?: null; streamEnsured?: null; streamPurged?: null; streamDescription?: null; streamList?: null; consumerEnded?: null; readEnded?: null; transacted?: null; pipelineApplied?: null; pipelineDifference?: null; pipelineDescription?: null; pipelineList?: null; tasks?: null; tasksSettled?: null; runStarted?: null; runDescription: hadron.v1.RunDescription.$Shape; runList?: null; runsChanged?: null; cancelTask?: null; workEnded?: null }|{ frame?: "runList"; deliver?: null; call?: null; response?: null; requestItem?: null; responseItem?: null; requestCredit?: null; responseCredit?: null; ping?: null; pong?: null; produced?: null; settled?: null; deliveries?: null; readRecords?: null; connected?: null; ok?: null; failure?: null; slowConsumer?: null; draining?: null; stats?: null; subjects?: null; requestEnd?: null; cancel?: null; services?: null; serviceChange?: null; streamEnsured?: null; streamPurged?: null; streamDescription?: null; streamList?: null; consumerEnded?: null; readEnded?: null; transacted?: null; pipelineApplied?: null; pipelineDifference?: null; pipelineDescription?: null; pipelineList?: null; tasks?: null; tasksSettled?: null; runStarted?: null; runDescription?: null; runList: hadron.v1.RunList.$Shape; runsChanged?: null; cancelTask?: null; workEnded?: null }|{ frame?: "runsChanged"; deliver?: null; call?: null; response?: null; requestItem?: null; responseItem?: null; requestCredit?: null; responseCredit?: null; ping?: null; pong?: null; produced?: null; settled?: null; deliveries?: null; readRecords?: null; connected?: null; ok?: null; failure?: null; slowConsumer?: null; draining?: null; stats?: null; subjects?: null; requestEnd?: null; cancel?: null; services?: null; serviceChange?: null; streamEnsured?: null; streamPurged?: null; streamDescription?: null; streamList?: null; consumerEnded?: null; readEnded?: null; transacted?: null; pipelineApplied?: null; pipelineDifference?: null; pipelineDescription?: null; pipelineList?: null; tasks?: null; tasksSettled?: null; runStarted?: null; runDescription?: null; runList?: null; runsChanged: hadron.v1.RunsChanged.$Shape; cancelTask?: null; workEnded?: null }|{ frame?: "cancelTask"; deliver?: null; call?: null; response?: null; requestItem?: null; responseItem?: null; requestCredit?: null; responseCredit?: null; ping?: null; pong?: null; produced?: null; settled?: null; deliveries?: null; readRecords?: null; connected?: null; ok?: null; failure?: null; slowConsumer?: null; draining?: null; stats?: null; subjects?: null; requestEnd?: null; cancel?: null; services?: null; serviceChange?: null; streamEnsured?: null; streamPurged?: null; streamDescription?: null; streamList?: null; consumerEnded?: null; readEnded?: null; transacted?: null; pipelineApplied?: null; pipelineDifference?: null; pipelineDescription?: null; pipelineList?: null; tasks?: null; tasksSettled?: null; runStarted?: null; runDescription?: null; runList?: null; runsChanged?: null; cancelTask: hadron.v1.CancelTask.$Shape; workEnded?: null }|{ frame?: "workEnded"; deliver?: null; call?: null; response?: null; requestItem?: null; responseItem?: null; requestCredit?: null; responseCredit?: null; ping?: null; pong?: null; produced?: null; settled?: null; deliveries?: null; readRecords?: null; connected?: null; ok?: null; failure?: null; slowConsumer?: null; draining?: null; stats?: null; subjects?: null; requestEnd?: null; cancel?: null; services?: null; serviceChange?: null; streamEnsured?: null; streamPurged?: null; streamDescription?: null; streamList?: null; consumerEnded?: null; readEnded?: null; transacted?: null; pipelineApplied?: null; pipelineDifference?: null; pipelineDescription?: null; pipelineList?: null; tasks?: null; tasksSettled?: null; runStarted?: null; runDescription?: null; runList?: null; runsChanged?: null; cancelTask?: null; workEnded: hadron.v1.WorkEnded.$Shape })
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
             * Names this client over all its connections, 64 bytes at the most: with it, what is produced again under the same sequence
             * is not stored again. Empty: whatever is produced is new.
             */
            producerId: string;

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

                /**
                 * Names this client over all its connections, 64 bytes at the most: with it, what is produced again under the same sequence
                 * is not stored again. Empty: whatever is produced is new.
                 */
                producerId?: (string|null);

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

            /** Of one ClientFrame, without its length prefix. A ServerFrame may have up to 2^28-1 bytes: events may have been stored when the limit was higher. */
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

                /** Of one ClientFrame, without its length prefix. A ServerFrame may have up to 2^28-1 bytes: events may have been stored when the limit was higher. */
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

            /** Of a Consume: the group was made for it, and begins where `start` says; else it was there, and goes on from where it is. */
            created: boolean;

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

                /** Of a Consume: the group was made for it, and begins where `start` says; else it was there, and goes on from where it is. */
                created?: (boolean|null);

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
         * Properties of a GetStats.
         * @deprecated Use hadron.v1.GetStats.$Properties instead.
         */
        interface IGetStats extends hadron.v1.GetStats.$Properties {
        }

        /** What goes on in the namespace of this connection. Answered by Stats. */
        class GetStats {

            /**
             * Constructs a new GetStats.
             * @param [properties] Properties to set
             */
            constructor(properties?: hadron.v1.GetStats.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** GetStats requestId. */
            requestId: number;

            /**
             * Encodes the specified GetStats message. Does not implicitly {@link hadron.v1.GetStats.verify|verify} messages.
             * @param message GetStats message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: hadron.v1.GetStats.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a GetStats message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {hadron.v1.GetStats & hadron.v1.GetStats.$Shape} GetStats
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): hadron.v1.GetStats & hadron.v1.GetStats.$Shape;
        }

        namespace GetStats {

            /** Properties of a GetStats. */
            interface $Properties {

                /** GetStats requestId */
                requestId?: (number|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a GetStats. */
            type $Shape = hadron.v1.GetStats.$Properties;
        }

        /**
         * Properties of a Stats.
         * @deprecated Use hadron.v1.Stats.$Properties instead.
         */
        interface IStats extends hadron.v1.Stats.$Properties {
        }

        /** Numbers of one instant. Rates are the differences of two such answers. */
        class Stats {

            /**
             * Constructs a new Stats.
             * @param [properties] Properties to set
             */
            constructor(properties?: hadron.v1.Stats.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** Stats requestId. */
            requestId: number;

            /** Unix time. */
            timeMs: number;

            /** Since when is counted: a namespace that nobody is in forgets its numbers. */
            sinceMs: number;

            /** All there are, of which `described` are some. */
            connections: number;

            /** Stats subscriptions. */
            subscriptions: number;

            /** Of all connections, also of those that have left. */
            traffic?: (hadron.v1.Traffic.$Properties|null);

            /** Requests without a response yet. */
            callsInFlight: number;

            /** Up to 256: those that lost messages or are behind, then those with the most messages. */
            described: hadron.v1.ConnectionStats.$Properties[];

            /**
             * Encodes the specified Stats message. Does not implicitly {@link hadron.v1.Stats.verify|verify} messages.
             * @param message Stats message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: hadron.v1.Stats.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a Stats message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {hadron.v1.Stats & hadron.v1.Stats.$Shape} Stats
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): hadron.v1.Stats & hadron.v1.Stats.$Shape;
        }

        namespace Stats {

            /** Properties of a Stats. */
            interface $Properties {

                /** Stats requestId */
                requestId?: (number|null);

                /** Unix time. */
                timeMs?: (number|null);

                /** Since when is counted: a namespace that nobody is in forgets its numbers. */
                sinceMs?: (number|null);

                /** All there are, of which `described` are some. */
                connections?: (number|null);

                /** Stats subscriptions */
                subscriptions?: (number|null);

                /** Of all connections, also of those that have left. */
                traffic?: (hadron.v1.Traffic.$Properties|null);

                /** Requests without a response yet. */
                callsInFlight?: (number|null);

                /** Up to 256: those that lost messages or are behind, then those with the most messages. */
                described?: (hadron.v1.ConnectionStats.$Properties[]|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a Stats. */
            type $Shape = hadron.v1.Stats.$Properties;
        }

        /**
         * Properties of a Traffic.
         * @deprecated Use hadron.v1.Traffic.$Properties instead.
         */
        interface ITraffic extends hadron.v1.Traffic.$Properties {
        }

        /** What the router has done for one connection, or for all. */
        class Traffic {

            /**
             * Constructs a new Traffic.
             * @param [properties] Properties to set
             */
            constructor(properties?: hadron.v1.Traffic.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** Published by it. */
            messagesIn: number;

            /** Traffic bytesIn. */
            bytesIn: number;

            /** Put under way to it: once for all its subscriptions that get the same message. */
            messagesOut: number;

            /** Traffic bytesOut. */
            bytesOut: number;

            /** Dropped because it was behind, once for each subscription. */
            dropped: number;

            /**
             * Encodes the specified Traffic message. Does not implicitly {@link hadron.v1.Traffic.verify|verify} messages.
             * @param message Traffic message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: hadron.v1.Traffic.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a Traffic message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {hadron.v1.Traffic & hadron.v1.Traffic.$Shape} Traffic
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): hadron.v1.Traffic & hadron.v1.Traffic.$Shape;
        }

        namespace Traffic {

            /** Properties of a Traffic. */
            interface $Properties {

                /** Published by it. */
                messagesIn?: (number|null);

                /** Traffic bytesIn */
                bytesIn?: (number|null);

                /** Put under way to it: once for all its subscriptions that get the same message. */
                messagesOut?: (number|null);

                /** Traffic bytesOut */
                bytesOut?: (number|null);

                /** Dropped because it was behind, once for each subscription. */
                dropped?: (number|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a Traffic. */
            type $Shape = hadron.v1.Traffic.$Properties;
        }

        /**
         * Properties of a ConnectionStats.
         * @deprecated Use hadron.v1.ConnectionStats.$Properties instead.
         */
        interface IConnectionStats extends hadron.v1.ConnectionStats.$Properties {
        }

        /** Represents a ConnectionStats. */
        class ConnectionStats {

            /**
             * Constructs a new ConnectionStats.
             * @param [properties] Properties to set
             */
            constructor(properties?: hadron.v1.ConnectionStats.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** Unique at this server. */
            id: number;

            /** ConnectionStats clientName. */
            clientName: string;

            /** ConnectionStats clientVersion. */
            clientVersion: string;

            /** Unix time. */
            connectedSinceMs: number;

            /** ConnectionStats subscriptions. */
            subscriptions: number;

            /** ConnectionStats traffic. */
            traffic?: (hadron.v1.Traffic.$Properties|null);

            /** Bytes that wait to be sent to it. */
            pendingBytes: number;

            /** So many that messages for it are dropped. */
            behind: boolean;

            /**
             * Encodes the specified ConnectionStats message. Does not implicitly {@link hadron.v1.ConnectionStats.verify|verify} messages.
             * @param message ConnectionStats message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: hadron.v1.ConnectionStats.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a ConnectionStats message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {hadron.v1.ConnectionStats & hadron.v1.ConnectionStats.$Shape} ConnectionStats
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): hadron.v1.ConnectionStats & hadron.v1.ConnectionStats.$Shape;
        }

        namespace ConnectionStats {

            /** Properties of a ConnectionStats. */
            interface $Properties {

                /** Unique at this server. */
                id?: (number|null);

                /** ConnectionStats clientName */
                clientName?: (string|null);

                /** ConnectionStats clientVersion */
                clientVersion?: (string|null);

                /** Unix time. */
                connectedSinceMs?: (number|null);

                /** ConnectionStats subscriptions */
                subscriptions?: (number|null);

                /** ConnectionStats traffic */
                traffic?: (hadron.v1.Traffic.$Properties|null);

                /** Bytes that wait to be sent to it. */
                pendingBytes?: (number|null);

                /** So many that messages for it are dropped. */
                behind?: (boolean|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a ConnectionStats. */
            type $Shape = hadron.v1.ConnectionStats.$Properties;
        }

        /**
         * Properties of a ListSubjects.
         * @deprecated Use hadron.v1.ListSubjects.$Properties instead.
         */
        interface IListSubjects extends hadron.v1.ListSubjects.$Properties {
        }

        /** Subjects to offer to somebody who types one. Answered by Subjects. */
        class ListSubjects {

            /**
             * Constructs a new ListSubjects.
             * @param [properties] Properties to set
             */
            constructor(properties?: hadron.v1.ListSubjects.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** ListSubjects requestId. */
            requestId: number;

            /** Only those that begin with this; empty for all. */
            prefix: string;

            /** Of each kind, 1 to 1000; 0 for 100. */
            max: number;

            /**
             * Encodes the specified ListSubjects message. Does not implicitly {@link hadron.v1.ListSubjects.verify|verify} messages.
             * @param message ListSubjects message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: hadron.v1.ListSubjects.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a ListSubjects message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {hadron.v1.ListSubjects & hadron.v1.ListSubjects.$Shape} ListSubjects
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): hadron.v1.ListSubjects & hadron.v1.ListSubjects.$Shape;
        }

        namespace ListSubjects {

            /** Properties of a ListSubjects. */
            interface $Properties {

                /** ListSubjects requestId */
                requestId?: (number|null);

                /** Only those that begin with this; empty for all. */
                prefix?: (string|null);

                /** Of each kind, 1 to 1000; 0 for 100. */
                max?: (number|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a ListSubjects. */
            type $Shape = hadron.v1.ListSubjects.$Properties;
        }

        /**
         * Properties of a Subjects.
         * @deprecated Use hadron.v1.Subjects.$Properties instead.
         */
        interface ISubjects extends hadron.v1.Subjects.$Properties {
        }

        /** Hints, not an inventory: the server remembers only some, and looks only at some. */
        class Subjects {

            /**
             * Constructs a new Subjects.
             * @param [properties] Properties to set
             */
            constructor(properties?: hadron.v1.Subjects.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** Subjects requestId. */
            requestId: number;

            /** Published to lately, the newest first: of the last 1024 that were new to the router. */
            published: string[];

            /** Patterns that somebody subscribes to, without doubles: of the first 10000 subscriptions. */
            subscribed: string[];

            /**
             * Encodes the specified Subjects message. Does not implicitly {@link hadron.v1.Subjects.verify|verify} messages.
             * @param message Subjects message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: hadron.v1.Subjects.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a Subjects message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {hadron.v1.Subjects & hadron.v1.Subjects.$Shape} Subjects
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): hadron.v1.Subjects & hadron.v1.Subjects.$Shape;
        }

        namespace Subjects {

            /** Properties of a Subjects. */
            interface $Properties {

                /** Subjects requestId */
                requestId?: (number|null);

                /** Published to lately, the newest first: of the last 1024 that were new to the router. */
                published?: (string[]|null);

                /** Patterns that somebody subscribes to, without doubles: of the first 10000 subscriptions. */
                subscribed?: (string[]|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a Subjects. */
            type $Shape = hadron.v1.Subjects.$Properties;
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
             * Places of these that are taken by calls of an earlier connection of this client, which their handler is at work on still. PlaceFreed
             * gives each of them back.
             */
            busy: number;

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

                /**
                 * Places of these that are taken by calls of an earlier connection of this client, which their handler is at work on still. PlaceFreed
                 * gives each of them back.
                 */
                busy?: (number|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a Handle. */
            type $Shape = hadron.v1.Handle.$Properties;
        }

        /**
         * Properties of a PlaceFreed.
         * @deprecated Use hadron.v1.PlaceFreed.$Properties instead.
         */
        interface IPlaceFreed extends hadron.v1.PlaceFreed.$Properties {
        }

        /** Work of an earlier connection, counted as `busy`, has ended: its place is free. One of the ids is not 0; one that is not known is ignored. */
        class PlaceFreed {

            /**
             * Constructs a new PlaceFreed.
             * @param [properties] Properties to set
             */
            constructor(properties?: hadron.v1.PlaceFreed.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** PlaceFreed handlerId. */
            handlerId: number;

            /** PlaceFreed workerId. */
            workerId: number;

            /**
             * Encodes the specified PlaceFreed message. Does not implicitly {@link hadron.v1.PlaceFreed.verify|verify} messages.
             * @param message PlaceFreed message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: hadron.v1.PlaceFreed.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a PlaceFreed message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {hadron.v1.PlaceFreed & hadron.v1.PlaceFreed.$Shape} PlaceFreed
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): hadron.v1.PlaceFreed & hadron.v1.PlaceFreed.$Shape;
        }

        namespace PlaceFreed {

            /** Properties of a PlaceFreed. */
            interface $Properties {

                /** PlaceFreed handlerId */
                handlerId?: (number|null);

                /** PlaceFreed workerId */
                workerId?: (number|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a PlaceFreed. */
            type $Shape = hadron.v1.PlaceFreed.$Properties;
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

        /**
         * Properties of a Record.
         * @deprecated Use hadron.v1.Record.$Properties instead.
         */
        interface IRecord extends hadron.v1.Record.$Properties {
        }

        /** One event, as its producer encodes it, as it is stored, and as it is delivered. Streams do not look into data. */
        class Record {

            /**
             * Constructs a new Record.
             * @param [properties] Properties to set
             */
            constructor(properties?: hadron.v1.Record.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** Record data. */
            data: Uint8Array;

            /** Picks the partition, and is what order is promised for. 1024 bytes at the most, as are type, id and source. */
            key: string;

            /** Record type. */
            type: string;

            /** Set by its producer, to be stored once. */
            id: string;

            /** Record source. */
            source: string;

            /** Record headers. */
            headers: { [k: string]: string };

            /** Unix time before which nobody gets to see it, 0 for at once. */
            deliverAtMs: number;

            /**
             * Encodes the specified Record message. Does not implicitly {@link hadron.v1.Record.verify|verify} messages.
             * @param message Record message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: hadron.v1.Record.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a Record message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {hadron.v1.Record & hadron.v1.Record.$Shape} Record
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): hadron.v1.Record & hadron.v1.Record.$Shape;
        }

        namespace Record {

            /** Properties of a Record. */
            interface $Properties {

                /** Record data */
                data?: (Uint8Array|null);

                /** Picks the partition, and is what order is promised for. 1024 bytes at the most, as are type, id and source. */
                key?: (string|null);

                /** Record type */
                type?: (string|null);

                /** Set by its producer, to be stored once. */
                id?: (string|null);

                /** Record source */
                source?: (string|null);

                /** Record headers */
                headers?: ({ [k: string]: string }|null);

                /** Unix time before which nobody gets to see it, 0 for at once. */
                deliverAtMs?: (number|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a Record. */
            type $Shape = hadron.v1.Record.$Properties;
        }

        /**
         * Properties of a Records.
         * @deprecated Use hadron.v1.Records.$Properties instead.
         */
        interface IRecords extends hadron.v1.Records.$Properties {
        }

        /** Neighbours in a partition. */
        class Records {

            /**
             * Constructs a new Records.
             * @param [properties] Properties to set
             */
            constructor(properties?: hadron.v1.Records.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** Left out where stored. */
            partition: number;

            /** Records firstOffset. */
            firstOffset: number;

            /** Unix time at which the server took them. */
            timeMs: number;

            /** Of deliveries: 1 for the first. */
            attempt: number;

            /** Records records. */
            records: hadron.v1.Record.$Properties[];

            /**
             * Encodes the specified Records message. Does not implicitly {@link hadron.v1.Records.verify|verify} messages.
             * @param message Records message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: hadron.v1.Records.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a Records message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {hadron.v1.Records & hadron.v1.Records.$Shape} Records
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): hadron.v1.Records & hadron.v1.Records.$Shape;
        }

        namespace Records {

            /** Properties of a Records. */
            interface $Properties {

                /** Left out where stored. */
                partition?: (number|null);

                /** Records firstOffset */
                firstOffset?: (number|null);

                /** Unix time at which the server took them. */
                timeMs?: (number|null);

                /** Of deliveries: 1 for the first. */
                attempt?: (number|null);

                /** Records records */
                records?: (hadron.v1.Record.$Properties[]|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a Records. */
            type $Shape = hadron.v1.Records.$Properties;
        }

        /**
         * Properties of a RecordBatch.
         * @deprecated Use hadron.v1.RecordBatch.$Properties instead.
         */
        interface IRecordBatch extends hadron.v1.RecordBatch.$Properties {
        }

        /** A stored value, about 16 KiB unless one record is larger. */
        class RecordBatch {

            /**
             * Constructs a new RecordBatch.
             * @param [properties] Properties to set
             */
            constructor(properties?: hadron.v1.RecordBatch.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** How many keys the value is spread over, 0 for one. */
            parts: number;

            /** RecordBatch runs. */
            runs: hadron.v1.Records.$Properties[];

            /**
             * Encodes the specified RecordBatch message. Does not implicitly {@link hadron.v1.RecordBatch.verify|verify} messages.
             * @param message RecordBatch message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: hadron.v1.RecordBatch.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a RecordBatch message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {hadron.v1.RecordBatch & hadron.v1.RecordBatch.$Shape} RecordBatch
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): hadron.v1.RecordBatch & hadron.v1.RecordBatch.$Shape;
        }

        namespace RecordBatch {

            /** Properties of a RecordBatch. */
            interface $Properties {

                /** How many keys the value is spread over, 0 for one. */
                parts?: (number|null);

                /** RecordBatch runs */
                runs?: (hadron.v1.Records.$Properties[]|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a RecordBatch. */
            type $Shape = hadron.v1.RecordBatch.$Properties;
        }

        /**
         * Properties of a Produce.
         * @deprecated Use hadron.v1.Produce.$Properties instead.
         */
        interface IProduce extends hadron.v1.Produce.$Properties {
        }

        /**
         * Every record is answered in a Produced, in any order. After a STORE_UNAVAILABLE the server refuses what was sent behind it in the same way,
         * until that is sent again under its number, or settled_below has passed it, so that nothing overtakes.
         */
        class Produce {

            /**
             * Constructs a new Produce.
             * @param [properties] Properties to set
             */
            constructor(properties?: hadron.v1.Produce.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** Produce stream. */
            stream: string;

            /** The records have this number and those that follow. A client numbers all that it ever sends, over all streams, from 1. */
            firstSequence: number;

            /**
             * All numbers below have been answered: the server need not remember them, and refuses with CONFLICT what comes late under one of them, by a
             * connection that its client has given up.
             */
            settledBelow: number;

            /** All records or none; they have to fit one commit of 512 KiB. */
            atomic: boolean;

            /** The number it also has in Records, so that tag, length and bytes can be copied as they lie. */
            records: hadron.v1.Record.$Properties[];

            /**
             * Unless absent: only if the next offset of the partition that the records go to is this. Such a Produce is atomic; in a stream of several
             * partitions its records have keys, all of one partition.
             */
            expect?: (hadron.v1.Expectation.$Properties|null);

            /**
             * Encodes the specified Produce message. Does not implicitly {@link hadron.v1.Produce.verify|verify} messages.
             * @param message Produce message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: hadron.v1.Produce.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a Produce message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {hadron.v1.Produce & hadron.v1.Produce.$Shape} Produce
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): hadron.v1.Produce & hadron.v1.Produce.$Shape;
        }

        namespace Produce {

            /** Properties of a Produce. */
            interface $Properties {

                /** Produce stream */
                stream?: (string|null);

                /** The records have this number and those that follow. A client numbers all that it ever sends, over all streams, from 1. */
                firstSequence?: (number|null);

                /**
                 * All numbers below have been answered: the server need not remember them, and refuses with CONFLICT what comes late under one of them, by a
                 * connection that its client has given up.
                 */
                settledBelow?: (number|null);

                /** All records or none; they have to fit one commit of 512 KiB. */
                atomic?: (boolean|null);

                /** The number it also has in Records, so that tag, length and bytes can be copied as they lie. */
                records?: (hadron.v1.Record.$Properties[]|null);

                /**
                 * Unless absent: only if the next offset of the partition that the records go to is this. Such a Produce is atomic; in a stream of several
                 * partitions its records have keys, all of one partition.
                 */
                expect?: (hadron.v1.Expectation.$Properties|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a Produce. */
            type $Shape = hadron.v1.Produce.$Properties;
        }

        /**
         * Properties of an Expectation.
         * @deprecated Use hadron.v1.Expectation.$Properties instead.
         */
        interface IExpectation extends hadron.v1.Expectation.$Properties {
        }

        /** Represents an Expectation. */
        class Expectation {

            /**
             * Constructs a new Expectation.
             * @param [properties] Properties to set
             */
            constructor(properties?: hadron.v1.Expectation.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** Expectation nextOffset. */
            nextOffset: number;

            /**
             * Encodes the specified Expectation message. Does not implicitly {@link hadron.v1.Expectation.verify|verify} messages.
             * @param message Expectation message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: hadron.v1.Expectation.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes an Expectation message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {hadron.v1.Expectation & hadron.v1.Expectation.$Shape} Expectation
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): hadron.v1.Expectation & hadron.v1.Expectation.$Shape;
        }

        namespace Expectation {

            /** Properties of an Expectation. */
            interface $Properties {

                /** Expectation nextOffset */
                nextOffset?: (number|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of an Expectation. */
            type $Shape = hadron.v1.Expectation.$Properties;
        }

        /**
         * Properties of a Produced.
         * @deprecated Use hadron.v1.Produced.$Properties instead.
         */
        interface IProduced extends hadron.v1.Produced.$Properties {
        }

        /** Represents a Produced. */
        class Produced {

            /**
             * Constructs a new Produced.
             * @param [properties] Properties to set
             */
            constructor(properties?: hadron.v1.Produced.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** Produced appended. */
            appended: hadron.v1.Appended.$Properties[];

            /** Produced refused. */
            refused: hadron.v1.Refused.$Properties[];

            /**
             * Encodes the specified Produced message. Does not implicitly {@link hadron.v1.Produced.verify|verify} messages.
             * @param message Produced message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: hadron.v1.Produced.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a Produced message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {hadron.v1.Produced & hadron.v1.Produced.$Shape} Produced
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): hadron.v1.Produced & hadron.v1.Produced.$Shape;
        }

        namespace Produced {

            /** Properties of a Produced. */
            interface $Properties {

                /** Produced appended */
                appended?: (hadron.v1.Appended.$Properties[]|null);

                /** Produced refused */
                refused?: (hadron.v1.Refused.$Properties[]|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a Produced. */
            type $Shape = hadron.v1.Produced.$Properties;
        }

        /**
         * Properties of an Appended.
         * @deprecated Use hadron.v1.Appended.$Properties instead.
         */
        interface IAppended extends hadron.v1.Appended.$Properties {
        }

        /** Represents an Appended. */
        class Appended {

            /**
             * Constructs a new Appended.
             * @param [properties] Properties to set
             */
            constructor(properties?: hadron.v1.Appended.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** Appended firstSequence. */
            firstSequence: number;

            /** Appended count. */
            count: number;

            /** Appended partition. */
            partition: number;

            /** Appended firstOffset. */
            firstOffset: number;

            /** It is stored once, there, already. */
            duplicate: boolean;

            /** It waits for its deliver_at_ms; there is no offset yet. */
            held: boolean;

            /**
             * Encodes the specified Appended message. Does not implicitly {@link hadron.v1.Appended.verify|verify} messages.
             * @param message Appended message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: hadron.v1.Appended.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes an Appended message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {hadron.v1.Appended & hadron.v1.Appended.$Shape} Appended
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): hadron.v1.Appended & hadron.v1.Appended.$Shape;
        }

        namespace Appended {

            /** Properties of an Appended. */
            interface $Properties {

                /** Appended firstSequence */
                firstSequence?: (number|null);

                /** Appended count */
                count?: (number|null);

                /** Appended partition */
                partition?: (number|null);

                /** Appended firstOffset */
                firstOffset?: (number|null);

                /** It is stored once, there, already. */
                duplicate?: (boolean|null);

                /** It waits for its deliver_at_ms; there is no offset yet. */
                held?: (boolean|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of an Appended. */
            type $Shape = hadron.v1.Appended.$Properties;
        }

        /**
         * Properties of a Refused.
         * @deprecated Use hadron.v1.Refused.$Properties instead.
         */
        interface IRefused extends hadron.v1.Refused.$Properties {
        }

        /** Represents a Refused. */
        class Refused {

            /**
             * Constructs a new Refused.
             * @param [properties] Properties to set
             */
            constructor(properties?: hadron.v1.Refused.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** Refused firstSequence. */
            firstSequence: number;

            /** Refused count. */
            count: number;

            /** Refused error. */
            error?: (hadron.v1.Error.$Properties|null);

            /**
             * Encodes the specified Refused message. Does not implicitly {@link hadron.v1.Refused.verify|verify} messages.
             * @param message Refused message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: hadron.v1.Refused.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a Refused message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {hadron.v1.Refused & hadron.v1.Refused.$Shape} Refused
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): hadron.v1.Refused & hadron.v1.Refused.$Shape;
        }

        namespace Refused {

            /** Properties of a Refused. */
            interface $Properties {

                /** Refused firstSequence */
                firstSequence?: (number|null);

                /** Refused count */
                count?: (number|null);

                /** Refused error */
                error?: (hadron.v1.Error.$Properties|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a Refused. */
            type $Shape = hadron.v1.Refused.$Properties;
        }

        /**
         * Properties of a Settle.
         * @deprecated Use hadron.v1.Settle.$Properties instead.
         */
        interface ISettle extends hadron.v1.Settle.$Properties {
        }

        /** Answered by Settled when request_id is not 0. */
        class Settle {

            /**
             * Constructs a new Settle.
             * @param [properties] Properties to set
             */
            constructor(properties?: hadron.v1.Settle.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** Settle consumerId. */
            consumerId: number;

            /** Settle requestId. */
            requestId: number;

            /** Settle acks. */
            acks: hadron.v1.OffsetRange.$Properties[];

            /** To be delivered again. */
            nacks: hadron.v1.Nack.$Properties[];

            /** Still being worked on: their ack wait begins anew. */
            extends: hadron.v1.OffsetRange.$Properties[];

            /** Not to be delivered again, but put into the dead letters. */
            rejects: hadron.v1.Nack.$Properties[];

            /**
             * Encodes the specified Settle message. Does not implicitly {@link hadron.v1.Settle.verify|verify} messages.
             * @param message Settle message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: hadron.v1.Settle.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a Settle message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {hadron.v1.Settle & hadron.v1.Settle.$Shape} Settle
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): hadron.v1.Settle & hadron.v1.Settle.$Shape;
        }

        namespace Settle {

            /** Properties of a Settle. */
            interface $Properties {

                /** Settle consumerId */
                consumerId?: (number|null);

                /** Settle requestId */
                requestId?: (number|null);

                /** Settle acks */
                acks?: (hadron.v1.OffsetRange.$Properties[]|null);

                /** To be delivered again. */
                nacks?: (hadron.v1.Nack.$Properties[]|null);

                /** Still being worked on: their ack wait begins anew. */
                "extends"?: (hadron.v1.OffsetRange.$Properties[]|null);

                /** Not to be delivered again, but put into the dead letters. */
                rejects?: (hadron.v1.Nack.$Properties[]|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a Settle. */
            type $Shape = hadron.v1.Settle.$Properties;
        }

        /**
         * Properties of an OffsetRange.
         * @deprecated Use hadron.v1.OffsetRange.$Properties instead.
         */
        interface IOffsetRange extends hadron.v1.OffsetRange.$Properties {
        }

        /** Represents an OffsetRange. */
        class OffsetRange {

            /**
             * Constructs a new OffsetRange.
             * @param [properties] Properties to set
             */
            constructor(properties?: hadron.v1.OffsetRange.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** OffsetRange partition. */
            partition: number;

            /** OffsetRange firstOffset. */
            firstOffset: number;

            /** OffsetRange count. */
            count: number;

            /** Of the delivery that is meant. */
            attempt: number;

            /**
             * Encodes the specified OffsetRange message. Does not implicitly {@link hadron.v1.OffsetRange.verify|verify} messages.
             * @param message OffsetRange message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: hadron.v1.OffsetRange.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes an OffsetRange message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {hadron.v1.OffsetRange & hadron.v1.OffsetRange.$Shape} OffsetRange
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): hadron.v1.OffsetRange & hadron.v1.OffsetRange.$Shape;
        }

        namespace OffsetRange {

            /** Properties of an OffsetRange. */
            interface $Properties {

                /** OffsetRange partition */
                partition?: (number|null);

                /** OffsetRange firstOffset */
                firstOffset?: (number|null);

                /** OffsetRange count */
                count?: (number|null);

                /** Of the delivery that is meant. */
                attempt?: (number|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of an OffsetRange. */
            type $Shape = hadron.v1.OffsetRange.$Properties;
        }

        /**
         * Properties of a Nack.
         * @deprecated Use hadron.v1.Nack.$Properties instead.
         */
        interface INack extends hadron.v1.Nack.$Properties {
        }

        /** Represents a Nack. */
        class Nack {

            /**
             * Constructs a new Nack.
             * @param [properties] Properties to set
             */
            constructor(properties?: hadron.v1.Nack.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** Nack partition. */
            partition: number;

            /** Nack offset. */
            offset: number;

            /** Nack attempt. */
            attempt: number;

            /** Nack delayMs. */
            delayMs: number;

            /** True: after the delay that the group has for this attempt, whatever delay_ms says. */
            backoff: boolean;

            /** Nack reason. */
            reason: string;

            /**
             * Encodes the specified Nack message. Does not implicitly {@link hadron.v1.Nack.verify|verify} messages.
             * @param message Nack message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: hadron.v1.Nack.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a Nack message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {hadron.v1.Nack & hadron.v1.Nack.$Shape} Nack
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): hadron.v1.Nack & hadron.v1.Nack.$Shape;
        }

        namespace Nack {

            /** Properties of a Nack. */
            interface $Properties {

                /** Nack partition */
                partition?: (number|null);

                /** Nack offset */
                offset?: (number|null);

                /** Nack attempt */
                attempt?: (number|null);

                /** Nack delayMs */
                delayMs?: (number|null);

                /** True: after the delay that the group has for this attempt, whatever delay_ms says. */
                backoff?: (boolean|null);

                /** Nack reason */
                reason?: (string|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a Nack. */
            type $Shape = hadron.v1.Nack.$Properties;
        }

        /**
         * Properties of a Settled.
         * @deprecated Use hadron.v1.Settled.$Properties instead.
         */
        interface ISettled extends hadron.v1.Settled.$Properties {
        }

        /** What was asked is stored, except for those that are lost: not, or no longer, in the hands of this consumer. */
        class Settled {

            /**
             * Constructs a new Settled.
             * @param [properties] Properties to set
             */
            constructor(properties?: hadron.v1.Settled.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** Settled requestId. */
            requestId: number;

            /** Settled lost. */
            lost: hadron.v1.OffsetRange.$Properties[];

            /**
             * Encodes the specified Settled message. Does not implicitly {@link hadron.v1.Settled.verify|verify} messages.
             * @param message Settled message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: hadron.v1.Settled.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a Settled message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {hadron.v1.Settled & hadron.v1.Settled.$Shape} Settled
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): hadron.v1.Settled & hadron.v1.Settled.$Shape;
        }

        namespace Settled {

            /** Properties of a Settled. */
            interface $Properties {

                /** Settled requestId */
                requestId?: (number|null);

                /** Settled lost */
                lost?: (hadron.v1.OffsetRange.$Properties[]|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a Settled. */
            type $Shape = hadron.v1.Settled.$Properties;
        }

        /**
         * Properties of a Deliveries.
         * @deprecated Use hadron.v1.Deliveries.$Properties instead.
         */
        interface IDeliveries extends hadron.v1.Deliveries.$Properties {
        }

        /** Credits of a consumer: each record delivered takes one, each one settled or lost gives it back. */
        class Deliveries {

            /**
             * Constructs a new Deliveries.
             * @param [properties] Properties to set
             */
            constructor(properties?: hadron.v1.Deliveries.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** Deliveries consumerId. */
            consumerId: number;

            /** Deliveries runs. */
            runs: hadron.v1.Records.$Properties[];

            /**
             * Encodes the specified Deliveries message. Does not implicitly {@link hadron.v1.Deliveries.verify|verify} messages.
             * @param message Deliveries message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: hadron.v1.Deliveries.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a Deliveries message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {hadron.v1.Deliveries & hadron.v1.Deliveries.$Shape} Deliveries
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): hadron.v1.Deliveries & hadron.v1.Deliveries.$Shape;
        }

        namespace Deliveries {

            /** Properties of a Deliveries. */
            interface $Properties {

                /** Deliveries consumerId */
                consumerId?: (number|null);

                /** Deliveries runs */
                runs?: (hadron.v1.Records.$Properties[]|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a Deliveries. */
            type $Shape = hadron.v1.Deliveries.$Properties;
        }

        /**
         * Properties of a Transact.
         * @deprecated Use hadron.v1.Transact.$Properties instead.
         */
        interface ITransact extends hadron.v1.Transact.$Properties {
        }

        /**
         * All or nothing: everything in it becomes true at the same time. Answered by Transacted or Failure. At most 512 KiB.
         * Its settles have request_id 0, hold acks only, and every one of them must still be in the hands of its consumer, else it is a CONFLICT.
         * Without publishes, an ack that was done before is as good. One that is sent again gives what its consumer has lost the attempt 0.
         */
        class Transact {

            /**
             * Constructs a new Transact.
             * @param [properties] Properties to set
             */
            constructor(properties?: hadron.v1.Transact.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** Transact requestId. */
            requestId: number;

            /** Transact settles. */
            settles: hadron.v1.Settle.$Properties[];

            /** Numbered like all that is produced. */
            publishes: hadron.v1.Produce.$Properties[];

            /**
             * Encodes the specified Transact message. Does not implicitly {@link hadron.v1.Transact.verify|verify} messages.
             * @param message Transact message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: hadron.v1.Transact.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a Transact message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {hadron.v1.Transact & hadron.v1.Transact.$Shape} Transact
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): hadron.v1.Transact & hadron.v1.Transact.$Shape;
        }

        namespace Transact {

            /** Properties of a Transact. */
            interface $Properties {

                /** Transact requestId */
                requestId?: (number|null);

                /** Transact settles */
                settles?: (hadron.v1.Settle.$Properties[]|null);

                /** Numbered like all that is produced. */
                publishes?: (hadron.v1.Produce.$Properties[]|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a Transact. */
            type $Shape = hadron.v1.Transact.$Properties;
        }

        /**
         * Properties of a Transacted.
         * @deprecated Use hadron.v1.Transacted.$Properties instead.
         */
        interface ITransacted extends hadron.v1.Transacted.$Properties {
        }

        /** Represents a Transacted. */
        class Transacted {

            /**
             * Constructs a new Transacted.
             * @param [properties] Properties to set
             */
            constructor(properties?: hadron.v1.Transacted.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** Transacted requestId. */
            requestId: number;

            /** Transacted appended. */
            appended: hadron.v1.Appended.$Properties[];

            /**
             * Encodes the specified Transacted message. Does not implicitly {@link hadron.v1.Transacted.verify|verify} messages.
             * @param message Transacted message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: hadron.v1.Transacted.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a Transacted message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {hadron.v1.Transacted & hadron.v1.Transacted.$Shape} Transacted
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): hadron.v1.Transacted & hadron.v1.Transacted.$Shape;
        }

        namespace Transacted {

            /** Properties of a Transacted. */
            interface $Properties {

                /** Transacted requestId */
                requestId?: (number|null);

                /** Transacted appended */
                appended?: (hadron.v1.Appended.$Properties[]|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a Transacted. */
            type $Shape = hadron.v1.Transacted.$Properties;
        }

        /** Durability enum. */
        enum Durability {

            /** DURABILITY_UNSPECIFIED value */
            DURABILITY_UNSPECIFIED = 0,

            /** Answered when it is on disk. */
            SYNC = 1,

            /** Answered when the server has it; on disk within milliseconds. */
            ASYNC = 2,

            /** Never on disk. */
            MEMORY = 3
        }

        /** Discard enum. */
        enum Discard {

            /** DISCARD_UNSPECIFIED value */
            DISCARD_UNSPECIFIED = 0,

            /** A full stream drops its oldest events. */
            DISCARD_OLD = 1,

            /** A full stream takes no more. */
            DISCARD_NEW = 2
        }

        /**
         * Properties of a StreamOptions.
         * @deprecated Use hadron.v1.StreamOptions.$Properties instead.
         */
        interface IStreamOptions extends hadron.v1.StreamOptions.$Properties {
        }

        /** 0 and unspecified: as the stream has it, or the default. 2^53-1 for a limit: none. */
        class StreamOptions {

            /**
             * Constructs a new StreamOptions.
             * @param [properties] Properties to set
             */
            constructor(properties?: hadron.v1.StreamOptions.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** undefined */
            partitions: number;

            /** undefined */
            durability: hadron.v1.Durability;

            /** StreamOptions maxAgeMs. */
            maxAgeMs: number;

            /** StreamOptions maxBytes. */
            maxBytes: number;

            /** StreamOptions maxMessages. */
            maxMessages: number;

            /** undefined */
            discard: hadron.v1.Discard;

            /** How long an id is remembered, 2^53-1 for ever. @default 120000 */
            dedupeWindowMs: number;

            /**
             * Encodes the specified StreamOptions message. Does not implicitly {@link hadron.v1.StreamOptions.verify|verify} messages.
             * @param message StreamOptions message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: hadron.v1.StreamOptions.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a StreamOptions message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {hadron.v1.StreamOptions & hadron.v1.StreamOptions.$Shape} StreamOptions
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): hadron.v1.StreamOptions & hadron.v1.StreamOptions.$Shape;
        }

        namespace StreamOptions {

            /** Properties of a StreamOptions. */
            interface $Properties {

                /** undefined */
                partitions?: (number|null);

                /** undefined */
                durability?: (hadron.v1.Durability|null);

                /** StreamOptions maxAgeMs */
                maxAgeMs?: (number|null);

                /** StreamOptions maxBytes */
                maxBytes?: (number|null);

                /** StreamOptions maxMessages */
                maxMessages?: (number|null);

                /** undefined */
                discard?: (hadron.v1.Discard|null);

                /** How long an id is remembered, 2^53-1 for ever. @default 120000 */
                dedupeWindowMs?: (number|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a StreamOptions. */
            type $Shape = hadron.v1.StreamOptions.$Properties;
        }

        /**
         * Properties of an EnsureStream.
         * @deprecated Use hadron.v1.EnsureStream.$Properties instead.
         */
        interface IEnsureStream extends hadron.v1.EnsureStream.$Properties {
        }

        /** Makes the stream, or changes the one there is. Answered by StreamEnsured or Failure. */
        class EnsureStream {

            /**
             * Constructs a new EnsureStream.
             * @param [properties] Properties to set
             */
            constructor(properties?: hadron.v1.EnsureStream.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** EnsureStream requestId. */
            requestId: number;

            /** EnsureStream stream. */
            stream: string;

            /** EnsureStream options. */
            options?: (hadron.v1.StreamOptions.$Properties|null);

            /**
             * Encodes the specified EnsureStream message. Does not implicitly {@link hadron.v1.EnsureStream.verify|verify} messages.
             * @param message EnsureStream message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: hadron.v1.EnsureStream.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes an EnsureStream message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {hadron.v1.EnsureStream & hadron.v1.EnsureStream.$Shape} EnsureStream
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): hadron.v1.EnsureStream & hadron.v1.EnsureStream.$Shape;
        }

        namespace EnsureStream {

            /** Properties of an EnsureStream. */
            interface $Properties {

                /** EnsureStream requestId */
                requestId?: (number|null);

                /** EnsureStream stream */
                stream?: (string|null);

                /** EnsureStream options */
                options?: (hadron.v1.StreamOptions.$Properties|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of an EnsureStream. */
            type $Shape = hadron.v1.EnsureStream.$Properties;
        }

        /**
         * Properties of a StreamEnsured.
         * @deprecated Use hadron.v1.StreamEnsured.$Properties instead.
         */
        interface IStreamEnsured extends hadron.v1.StreamEnsured.$Properties {
        }

        /** Represents a StreamEnsured. */
        class StreamEnsured {

            /**
             * Constructs a new StreamEnsured.
             * @param [properties] Properties to set
             */
            constructor(properties?: hadron.v1.StreamEnsured.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** StreamEnsured requestId. */
            requestId: number;

            /** StreamEnsured created. */
            created: boolean;

            /** As they are now. */
            options?: (hadron.v1.StreamOptions.$Properties|null);

            /**
             * Encodes the specified StreamEnsured message. Does not implicitly {@link hadron.v1.StreamEnsured.verify|verify} messages.
             * @param message StreamEnsured message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: hadron.v1.StreamEnsured.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a StreamEnsured message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {hadron.v1.StreamEnsured & hadron.v1.StreamEnsured.$Shape} StreamEnsured
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): hadron.v1.StreamEnsured & hadron.v1.StreamEnsured.$Shape;
        }

        namespace StreamEnsured {

            /** Properties of a StreamEnsured. */
            interface $Properties {

                /** StreamEnsured requestId */
                requestId?: (number|null);

                /** StreamEnsured created */
                created?: (boolean|null);

                /** As they are now. */
                options?: (hadron.v1.StreamOptions.$Properties|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a StreamEnsured. */
            type $Shape = hadron.v1.StreamEnsured.$Properties;
        }

        /**
         * Properties of a DeleteStream.
         * @deprecated Use hadron.v1.DeleteStream.$Properties instead.
         */
        interface IDeleteStream extends hadron.v1.DeleteStream.$Properties {
        }

        /** Answered by Ok or Failure. */
        class DeleteStream {

            /**
             * Constructs a new DeleteStream.
             * @param [properties] Properties to set
             */
            constructor(properties?: hadron.v1.DeleteStream.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** DeleteStream requestId. */
            requestId: number;

            /** DeleteStream stream. */
            stream: string;

            /**
             * Encodes the specified DeleteStream message. Does not implicitly {@link hadron.v1.DeleteStream.verify|verify} messages.
             * @param message DeleteStream message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: hadron.v1.DeleteStream.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a DeleteStream message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {hadron.v1.DeleteStream & hadron.v1.DeleteStream.$Shape} DeleteStream
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): hadron.v1.DeleteStream & hadron.v1.DeleteStream.$Shape;
        }

        namespace DeleteStream {

            /** Properties of a DeleteStream. */
            interface $Properties {

                /** DeleteStream requestId */
                requestId?: (number|null);

                /** DeleteStream stream */
                stream?: (string|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a DeleteStream. */
            type $Shape = hadron.v1.DeleteStream.$Properties;
        }

        /**
         * Properties of a PurgeStream.
         * @deprecated Use hadron.v1.PurgeStream.$Properties instead.
         */
        interface IPurgeStream extends hadron.v1.PurgeStream.$Properties {
        }

        /** Removes events from the beginning. Answered by StreamPurged or Failure. */
        class PurgeStream {

            /**
             * Constructs a new PurgeStream.
             * @param [properties] Properties to set
             */
            constructor(properties?: hadron.v1.PurgeStream.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** PurgeStream requestId. */
            requestId: number;

            /** PurgeStream stream. */
            stream: string;

            /** All that there are; `before` then means nothing. */
            everything: boolean;

            /** Those below this offset, in every partition or the one named. */
            before: number;

            /** PurgeStream onePartition. */
            onePartition: boolean;

            /** PurgeStream partition. */
            partition: number;

            /**
             * Encodes the specified PurgeStream message. Does not implicitly {@link hadron.v1.PurgeStream.verify|verify} messages.
             * @param message PurgeStream message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: hadron.v1.PurgeStream.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a PurgeStream message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {hadron.v1.PurgeStream & hadron.v1.PurgeStream.$Shape} PurgeStream
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): hadron.v1.PurgeStream & hadron.v1.PurgeStream.$Shape;
        }

        namespace PurgeStream {

            /** Properties of a PurgeStream. */
            interface $Properties {

                /** PurgeStream requestId */
                requestId?: (number|null);

                /** PurgeStream stream */
                stream?: (string|null);

                /** All that there are; `before` then means nothing. */
                everything?: (boolean|null);

                /** Those below this offset, in every partition or the one named. */
                before?: (number|null);

                /** PurgeStream onePartition */
                onePartition?: (boolean|null);

                /** PurgeStream partition */
                partition?: (number|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a PurgeStream. */
            type $Shape = hadron.v1.PurgeStream.$Properties;
        }

        /**
         * Properties of a StreamPurged.
         * @deprecated Use hadron.v1.StreamPurged.$Properties instead.
         */
        interface IStreamPurged extends hadron.v1.StreamPurged.$Properties {
        }

        /** Represents a StreamPurged. */
        class StreamPurged {

            /**
             * Constructs a new StreamPurged.
             * @param [properties] Properties to set
             */
            constructor(properties?: hadron.v1.StreamPurged.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** StreamPurged requestId. */
            requestId: number;

            /** StreamPurged events. */
            events: number;

            /**
             * Encodes the specified StreamPurged message. Does not implicitly {@link hadron.v1.StreamPurged.verify|verify} messages.
             * @param message StreamPurged message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: hadron.v1.StreamPurged.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a StreamPurged message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {hadron.v1.StreamPurged & hadron.v1.StreamPurged.$Shape} StreamPurged
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): hadron.v1.StreamPurged & hadron.v1.StreamPurged.$Shape;
        }

        namespace StreamPurged {

            /** Properties of a StreamPurged. */
            interface $Properties {

                /** StreamPurged requestId */
                requestId?: (number|null);

                /** StreamPurged events */
                events?: (number|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a StreamPurged. */
            type $Shape = hadron.v1.StreamPurged.$Properties;
        }

        /**
         * Properties of a DescribeStream.
         * @deprecated Use hadron.v1.DescribeStream.$Properties instead.
         */
        interface IDescribeStream extends hadron.v1.DescribeStream.$Properties {
        }

        /** Answered by StreamDescription or Failure. */
        class DescribeStream {

            /**
             * Constructs a new DescribeStream.
             * @param [properties] Properties to set
             */
            constructor(properties?: hadron.v1.DescribeStream.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** DescribeStream requestId. */
            requestId: number;

            /** DescribeStream stream. */
            stream: string;

            /**
             * Encodes the specified DescribeStream message. Does not implicitly {@link hadron.v1.DescribeStream.verify|verify} messages.
             * @param message DescribeStream message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: hadron.v1.DescribeStream.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a DescribeStream message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {hadron.v1.DescribeStream & hadron.v1.DescribeStream.$Shape} DescribeStream
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): hadron.v1.DescribeStream & hadron.v1.DescribeStream.$Shape;
        }

        namespace DescribeStream {

            /** Properties of a DescribeStream. */
            interface $Properties {

                /** DescribeStream requestId */
                requestId?: (number|null);

                /** DescribeStream stream */
                stream?: (string|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a DescribeStream. */
            type $Shape = hadron.v1.DescribeStream.$Properties;
        }

        /**
         * Properties of a StreamDescription.
         * @deprecated Use hadron.v1.StreamDescription.$Properties instead.
         */
        interface IStreamDescription extends hadron.v1.StreamDescription.$Properties {
        }

        /** Represents a StreamDescription. */
        class StreamDescription {

            /**
             * Constructs a new StreamDescription.
             * @param [properties] Properties to set
             */
            constructor(properties?: hadron.v1.StreamDescription.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** StreamDescription requestId. */
            requestId: number;

            /** StreamDescription info. */
            info?: (hadron.v1.StreamInfo.$Properties|null);

            /**
             * Encodes the specified StreamDescription message. Does not implicitly {@link hadron.v1.StreamDescription.verify|verify} messages.
             * @param message StreamDescription message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: hadron.v1.StreamDescription.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a StreamDescription message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {hadron.v1.StreamDescription & hadron.v1.StreamDescription.$Shape} StreamDescription
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): hadron.v1.StreamDescription & hadron.v1.StreamDescription.$Shape;
        }

        namespace StreamDescription {

            /** Properties of a StreamDescription. */
            interface $Properties {

                /** StreamDescription requestId */
                requestId?: (number|null);

                /** StreamDescription info */
                info?: (hadron.v1.StreamInfo.$Properties|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a StreamDescription. */
            type $Shape = hadron.v1.StreamDescription.$Properties;
        }

        /**
         * Properties of a ListStreams.
         * @deprecated Use hadron.v1.ListStreams.$Properties instead.
         */
        interface IListStreams extends hadron.v1.ListStreams.$Properties {
        }

        /** Represents a ListStreams. */
        class ListStreams {

            /**
             * Constructs a new ListStreams.
             * @param [properties] Properties to set
             */
            constructor(properties?: hadron.v1.ListStreams.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** ListStreams requestId. */
            requestId: number;

            /** Leave out the times of the first and last events, for which the store may have to be read. */
            withoutTimes: boolean;

            /**
             * Encodes the specified ListStreams message. Does not implicitly {@link hadron.v1.ListStreams.verify|verify} messages.
             * @param message ListStreams message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: hadron.v1.ListStreams.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a ListStreams message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {hadron.v1.ListStreams & hadron.v1.ListStreams.$Shape} ListStreams
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): hadron.v1.ListStreams & hadron.v1.ListStreams.$Shape;
        }

        namespace ListStreams {

            /** Properties of a ListStreams. */
            interface $Properties {

                /** ListStreams requestId */
                requestId?: (number|null);

                /** Leave out the times of the first and last events, for which the store may have to be read. */
                withoutTimes?: (boolean|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a ListStreams. */
            type $Shape = hadron.v1.ListStreams.$Properties;
        }

        /**
         * Properties of a StreamList.
         * @deprecated Use hadron.v1.StreamList.$Properties instead.
         */
        interface IStreamList extends hadron.v1.StreamList.$Properties {
        }

        /** Represents a StreamList. */
        class StreamList {

            /**
             * Constructs a new StreamList.
             * @param [properties] Properties to set
             */
            constructor(properties?: hadron.v1.StreamList.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** StreamList requestId. */
            requestId: number;

            /** StreamList streams. */
            streams: hadron.v1.StreamInfo.$Properties[];

            /** More of the list follows, in another StreamList with the same request_id. */
            more: boolean;

            /**
             * Encodes the specified StreamList message. Does not implicitly {@link hadron.v1.StreamList.verify|verify} messages.
             * @param message StreamList message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: hadron.v1.StreamList.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a StreamList message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {hadron.v1.StreamList & hadron.v1.StreamList.$Shape} StreamList
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): hadron.v1.StreamList & hadron.v1.StreamList.$Shape;
        }

        namespace StreamList {

            /** Properties of a StreamList. */
            interface $Properties {

                /** StreamList requestId */
                requestId?: (number|null);

                /** StreamList streams */
                streams?: (hadron.v1.StreamInfo.$Properties[]|null);

                /** More of the list follows, in another StreamList with the same request_id. */
                more?: (boolean|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a StreamList. */
            type $Shape = hadron.v1.StreamList.$Properties;
        }

        /**
         * Properties of a StreamInfo.
         * @deprecated Use hadron.v1.StreamInfo.$Properties instead.
         */
        interface IStreamInfo extends hadron.v1.StreamInfo.$Properties {
        }

        /** Represents a StreamInfo. */
        class StreamInfo {

            /**
             * Constructs a new StreamInfo.
             * @param [properties] Properties to set
             */
            constructor(properties?: hadron.v1.StreamInfo.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** StreamInfo name. */
            name: string;

            /** StreamInfo options. */
            options?: (hadron.v1.StreamOptions.$Properties|null);

            /** StreamInfo createdMs. */
            createdMs: number;

            /** StreamInfo partitions. */
            partitions: hadron.v1.PartitionInfo.$Properties[];

            /** StreamInfo groups. */
            groups: hadron.v1.GroupInfo.$Properties[];

            /** Events that wait for their deliver_at_ms. */
            held: number;

            /**
             * Encodes the specified StreamInfo message. Does not implicitly {@link hadron.v1.StreamInfo.verify|verify} messages.
             * @param message StreamInfo message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: hadron.v1.StreamInfo.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a StreamInfo message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {hadron.v1.StreamInfo & hadron.v1.StreamInfo.$Shape} StreamInfo
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): hadron.v1.StreamInfo & hadron.v1.StreamInfo.$Shape;
        }

        namespace StreamInfo {

            /** Properties of a StreamInfo. */
            interface $Properties {

                /** StreamInfo name */
                name?: (string|null);

                /** StreamInfo options */
                options?: (hadron.v1.StreamOptions.$Properties|null);

                /** StreamInfo createdMs */
                createdMs?: (number|null);

                /** StreamInfo partitions */
                partitions?: (hadron.v1.PartitionInfo.$Properties[]|null);

                /** StreamInfo groups */
                groups?: (hadron.v1.GroupInfo.$Properties[]|null);

                /** Events that wait for their deliver_at_ms. */
                held?: (number|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a StreamInfo. */
            type $Shape = hadron.v1.StreamInfo.$Properties;
        }

        /**
         * Properties of a PartitionInfo.
         * @deprecated Use hadron.v1.PartitionInfo.$Properties instead.
         */
        interface IPartitionInfo extends hadron.v1.PartitionInfo.$Properties {
        }

        /** Represents a PartitionInfo. */
        class PartitionInfo {

            /**
             * Constructs a new PartitionInfo.
             * @param [properties] Properties to set
             */
            constructor(properties?: hadron.v1.PartitionInfo.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** The first event there is, if first is below next. */
            first: number;

            /** The offset that the next event will get. */
            next: number;

            /** PartitionInfo bytes. */
            bytes: number;

            /** Of its first and last event, 0 when there is none. */
            firstTimeMs: number;

            /** PartitionInfo lastTimeMs. */
            lastTimeMs: number;

            /**
             * Encodes the specified PartitionInfo message. Does not implicitly {@link hadron.v1.PartitionInfo.verify|verify} messages.
             * @param message PartitionInfo message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: hadron.v1.PartitionInfo.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a PartitionInfo message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {hadron.v1.PartitionInfo & hadron.v1.PartitionInfo.$Shape} PartitionInfo
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): hadron.v1.PartitionInfo & hadron.v1.PartitionInfo.$Shape;
        }

        namespace PartitionInfo {

            /** Properties of a PartitionInfo. */
            interface $Properties {

                /** The first event there is, if first is below next. */
                first?: (number|null);

                /** The offset that the next event will get. */
                next?: (number|null);

                /** PartitionInfo bytes */
                bytes?: (number|null);

                /** Of its first and last event, 0 when there is none. */
                firstTimeMs?: (number|null);

                /** PartitionInfo lastTimeMs */
                lastTimeMs?: (number|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a PartitionInfo. */
            type $Shape = hadron.v1.PartitionInfo.$Properties;
        }

        /** Order enum. */
        enum Order {

            /** ORDER_UNSPECIFIED value */
            ORDER_UNSPECIFIED = 0,

            /** NONE value */
            NONE = 1,

            /** Events of one key one after the other. */
            KEY = 2
        }

        /** GroupDurability enum. */
        enum GroupDurability {

            /** GROUP_DURABILITY_UNSPECIFIED value */
            GROUP_DURABILITY_UNSPECIFIED = 0,

            /** DURABLE value */
            DURABLE = 1,

            /** Forgotten when its last member leaves. */
            EPHEMERAL = 2
        }

        /**
         * Properties of a GroupOptions.
         * @deprecated Use hadron.v1.GroupOptions.$Properties instead.
         */
        interface IGroupOptions extends hadron.v1.GroupOptions.$Properties {
        }

        /** 0, empty and unspecified: as the group has it, or the default. durability, order and filter of a group do not change. */
        class GroupOptions {

            /**
             * Constructs a new GroupOptions.
             * @param [properties] Properties to set
             */
            constructor(properties?: hadron.v1.GroupOptions.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** undefined */
            durability: hadron.v1.GroupDurability;

            /** undefined */
            order: hadron.v1.Order;

            /** A pattern on type; ">" for all. @default ">" */
            filter: string;

            /** Deliveries under way. @default 16384 */
            maxInFlight: number;

            /** undefined */
            ackWaitMs: number;

            /** Needs dead_letter. 2^32-1 for any number. @default 2^32-1 */
            maxDeliveries: number;

            /** A stream of the same namespace. */
            deadLetter: string;

            /** The wait before the second, third, … attempt; the last one goes on. @default none */
            backoffMs: number[];

            /**
             * Encodes the specified GroupOptions message. Does not implicitly {@link hadron.v1.GroupOptions.verify|verify} messages.
             * @param message GroupOptions message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: hadron.v1.GroupOptions.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a GroupOptions message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {hadron.v1.GroupOptions & hadron.v1.GroupOptions.$Shape} GroupOptions
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): hadron.v1.GroupOptions & hadron.v1.GroupOptions.$Shape;
        }

        namespace GroupOptions {

            /** Properties of a GroupOptions. */
            interface $Properties {

                /** undefined */
                durability?: (hadron.v1.GroupDurability|null);

                /** undefined */
                order?: (hadron.v1.Order|null);

                /** A pattern on type; ">" for all. @default ">" */
                filter?: (string|null);

                /** Deliveries under way. @default 16384 */
                maxInFlight?: (number|null);

                /** undefined */
                ackWaitMs?: (number|null);

                /** Needs dead_letter. 2^32-1 for any number. @default 2^32-1 */
                maxDeliveries?: (number|null);

                /** A stream of the same namespace. */
                deadLetter?: (string|null);

                /** The wait before the second, third, … attempt; the last one goes on. @default none */
                backoffMs?: (number[]|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a GroupOptions. */
            type $Shape = hadron.v1.GroupOptions.$Properties;
        }

        /**
         * Properties of a Position.
         * @deprecated Use hadron.v1.Position.$Properties instead.
         */
        interface IPosition extends hadron.v1.Position.$Properties {
        }

        /** Represents a Position. */
        class Position {

            /**
             * Constructs a new Position.
             * @param [properties] Properties to set
             */
            constructor(properties?: hadron.v1.Position.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** Position kind. */
            kind: hadron.v1.Position.Kind;

            /** Position value. */
            value: number;

            /**
             * Encodes the specified Position message. Does not implicitly {@link hadron.v1.Position.verify|verify} messages.
             * @param message Position message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: hadron.v1.Position.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a Position message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {hadron.v1.Position & hadron.v1.Position.$Shape} Position
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): hadron.v1.Position & hadron.v1.Position.$Shape;
        }

        namespace Position {

            /** Properties of a Position. */
            interface $Properties {

                /** Position kind */
                kind?: (hadron.v1.Position.Kind|null);

                /** Position value */
                value?: (number|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a Position. */
            type $Shape = hadron.v1.Position.$Properties;

            /** Kind enum. */
            enum Kind {

                /** KIND_UNSPECIFIED value */
                KIND_UNSPECIFIED = 0,

                /** FIRST value */
                FIRST = 1,

                /** Only what comes from now on. */
                LATEST = 2,

                /** OFFSET value */
                OFFSET = 3,

                /** The first event not older than this Unix time. */
                TIME = 4
            }
        }

        /**
         * Properties of a Consume.
         * @deprecated Use hadron.v1.Consume.$Properties instead.
         */
        interface IConsume extends hadron.v1.Consume.$Properties {
        }

        /** Joins a group, and makes it if it is new. Answered by Ok or Failure. */
        class Consume {

            /**
             * Constructs a new Consume.
             * @param [properties] Properties to set
             */
            constructor(properties?: hadron.v1.Consume.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** Consume requestId. */
            requestId: number;

            /** Chosen by the client, not 0, unique among the consumers of its connection. */
            consumerId: number;

            /** Consume stream. */
            stream: string;

            /** Consume group. */
            group: string;

            /** Where a new group begins. @default FIRST */
            start?: (hadron.v1.Position.$Properties|null);

            /** Consume options. */
            options?: (hadron.v1.GroupOptions.$Properties|null);

            /** Deliveries that this consumer takes at a time. */
            credits: number;

            /**
             * Encodes the specified Consume message. Does not implicitly {@link hadron.v1.Consume.verify|verify} messages.
             * @param message Consume message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: hadron.v1.Consume.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a Consume message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {hadron.v1.Consume & hadron.v1.Consume.$Shape} Consume
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): hadron.v1.Consume & hadron.v1.Consume.$Shape;
        }

        namespace Consume {

            /** Properties of a Consume. */
            interface $Properties {

                /** Consume requestId */
                requestId?: (number|null);

                /** Chosen by the client, not 0, unique among the consumers of its connection. */
                consumerId?: (number|null);

                /** Consume stream */
                stream?: (string|null);

                /** Consume group */
                group?: (string|null);

                /** Where a new group begins. @default FIRST */
                start?: (hadron.v1.Position.$Properties|null);

                /** Consume options */
                options?: (hadron.v1.GroupOptions.$Properties|null);

                /** Deliveries that this consumer takes at a time. */
                credits?: (number|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a Consume. */
            type $Shape = hadron.v1.Consume.$Properties;
        }

        /**
         * Properties of an EndConsume.
         * @deprecated Use hadron.v1.EndConsume.$Properties instead.
         */
        interface IEndConsume extends hadron.v1.EndConsume.$Properties {
        }

        /** Leaves the group; what it has in hand goes to others. Answered by Ok. */
        class EndConsume {

            /**
             * Constructs a new EndConsume.
             * @param [properties] Properties to set
             */
            constructor(properties?: hadron.v1.EndConsume.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** EndConsume requestId. */
            requestId: number;

            /** EndConsume consumerId. */
            consumerId: number;

            /**
             * Of all deliveries that this consumer has had, counted from 1 as they were sent, the first that nobody has looked at: it and those behind it
             * were no attempts. 0: not told, all of them were.
             */
            unseenFrom: number;

            /**
             * Encodes the specified EndConsume message. Does not implicitly {@link hadron.v1.EndConsume.verify|verify} messages.
             * @param message EndConsume message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: hadron.v1.EndConsume.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes an EndConsume message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {hadron.v1.EndConsume & hadron.v1.EndConsume.$Shape} EndConsume
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): hadron.v1.EndConsume & hadron.v1.EndConsume.$Shape;
        }

        namespace EndConsume {

            /** Properties of an EndConsume. */
            interface $Properties {

                /** EndConsume requestId */
                requestId?: (number|null);

                /** EndConsume consumerId */
                consumerId?: (number|null);

                /**
                 * Of all deliveries that this consumer has had, counted from 1 as they were sent, the first that nobody has looked at: it and those behind it
                 * were no attempts. 0: not told, all of them were.
                 */
                unseenFrom?: (number|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of an EndConsume. */
            type $Shape = hadron.v1.EndConsume.$Properties;
        }

        /**
         * Properties of a ConsumerEnded.
         * @deprecated Use hadron.v1.ConsumerEnded.$Properties instead.
         */
        interface IConsumerEnded extends hadron.v1.ConsumerEnded.$Properties {
        }

        /**
         * The server ended it: the stream or the group is gone, or its store failed (STORE_UNAVAILABLE). Then it is asked for again, until it is
         * granted: what was settled and not answered may or may not be stored, what is not comes again.
         */
        class ConsumerEnded {

            /**
             * Constructs a new ConsumerEnded.
             * @param [properties] Properties to set
             */
            constructor(properties?: hadron.v1.ConsumerEnded.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** ConsumerEnded consumerId. */
            consumerId: number;

            /** ConsumerEnded error. */
            error?: (hadron.v1.Error.$Properties|null);

            /**
             * Encodes the specified ConsumerEnded message. Does not implicitly {@link hadron.v1.ConsumerEnded.verify|verify} messages.
             * @param message ConsumerEnded message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: hadron.v1.ConsumerEnded.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a ConsumerEnded message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {hadron.v1.ConsumerEnded & hadron.v1.ConsumerEnded.$Shape} ConsumerEnded
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): hadron.v1.ConsumerEnded & hadron.v1.ConsumerEnded.$Shape;
        }

        namespace ConsumerEnded {

            /** Properties of a ConsumerEnded. */
            interface $Properties {

                /** ConsumerEnded consumerId */
                consumerId?: (number|null);

                /** ConsumerEnded error */
                error?: (hadron.v1.Error.$Properties|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a ConsumerEnded. */
            type $Shape = hadron.v1.ConsumerEnded.$Properties;
        }

        /**
         * Properties of a ChangeGroup.
         * @deprecated Use hadron.v1.ChangeGroup.$Properties instead.
         */
        interface IChangeGroup extends hadron.v1.ChangeGroup.$Properties {
        }

        /** Answered by Ok or Failure. */
        class ChangeGroup {

            /**
             * Constructs a new ChangeGroup.
             * @param [properties] Properties to set
             */
            constructor(properties?: hadron.v1.ChangeGroup.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** ChangeGroup requestId. */
            requestId: number;

            /** ChangeGroup stream. */
            stream: string;

            /** ChangeGroup group. */
            group: string;

            /** ChangeGroup action. */
            action: hadron.v1.ChangeGroup.Action;

            /** ChangeGroup to. */
            to?: (hadron.v1.Position.$Properties|null);

            /**
             * Encodes the specified ChangeGroup message. Does not implicitly {@link hadron.v1.ChangeGroup.verify|verify} messages.
             * @param message ChangeGroup message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: hadron.v1.ChangeGroup.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a ChangeGroup message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {hadron.v1.ChangeGroup & hadron.v1.ChangeGroup.$Shape} ChangeGroup
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): hadron.v1.ChangeGroup & hadron.v1.ChangeGroup.$Shape;
        }

        namespace ChangeGroup {

            /** Properties of a ChangeGroup. */
            interface $Properties {

                /** ChangeGroup requestId */
                requestId?: (number|null);

                /** ChangeGroup stream */
                stream?: (string|null);

                /** ChangeGroup group */
                group?: (string|null);

                /** ChangeGroup action */
                action?: (hadron.v1.ChangeGroup.Action|null);

                /** ChangeGroup to */
                to?: (hadron.v1.Position.$Properties|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a ChangeGroup. */
            type $Shape = hadron.v1.ChangeGroup.$Properties;

            /** Action enum. */
            enum Action {

                /** ACTION_UNSPECIFIED value */
                ACTION_UNSPECIFIED = 0,

                /** To begin anew, from `to`; everything in hand is lost to its consumers. */
                RESET = 1,

                /** PAUSE value */
                PAUSE = 2,

                /** RESUME value */
                RESUME = 3,

                /** DELETE value */
                DELETE = 4
            }
        }

        /**
         * Properties of a GroupInfo.
         * @deprecated Use hadron.v1.GroupInfo.$Properties instead.
         */
        interface IGroupInfo extends hadron.v1.GroupInfo.$Properties {
        }

        /** Represents a GroupInfo. */
        class GroupInfo {

            /**
             * Constructs a new GroupInfo.
             * @param [properties] Properties to set
             */
            constructor(properties?: hadron.v1.GroupInfo.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** GroupInfo name. */
            name: string;

            /** GroupInfo options. */
            options?: (hadron.v1.GroupOptions.$Properties|null);

            /** Events not yet acked, with those that the filter may pass over. */
            lag: number;

            /** GroupInfo inFlight. */
            inFlight: number;

            /** Of them, and of those that wait for another attempt: how many were delivered before. */
            redelivering: number;

            /** GroupInfo members. */
            members: hadron.v1.MemberInfo.$Properties[];

            /** GroupInfo stall. */
            stall: hadron.v1.GroupInfo.Stall;

            /** GroupInfo positions. */
            positions: hadron.v1.GroupPosition.$Properties[];

            /** GroupInfo paused. */
            paused: boolean;

            /**
             * Encodes the specified GroupInfo message. Does not implicitly {@link hadron.v1.GroupInfo.verify|verify} messages.
             * @param message GroupInfo message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: hadron.v1.GroupInfo.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a GroupInfo message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {hadron.v1.GroupInfo & hadron.v1.GroupInfo.$Shape} GroupInfo
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): hadron.v1.GroupInfo & hadron.v1.GroupInfo.$Shape;
        }

        namespace GroupInfo {

            /** Properties of a GroupInfo. */
            interface $Properties {

                /** GroupInfo name */
                name?: (string|null);

                /** GroupInfo options */
                options?: (hadron.v1.GroupOptions.$Properties|null);

                /** Events not yet acked, with those that the filter may pass over. */
                lag?: (number|null);

                /** GroupInfo inFlight */
                inFlight?: (number|null);

                /** Of them, and of those that wait for another attempt: how many were delivered before. */
                redelivering?: (number|null);

                /** GroupInfo members */
                members?: (hadron.v1.MemberInfo.$Properties[]|null);

                /** GroupInfo stall */
                stall?: (hadron.v1.GroupInfo.Stall|null);

                /** GroupInfo positions */
                positions?: (hadron.v1.GroupPosition.$Properties[]|null);

                /** GroupInfo paused */
                paused?: (boolean|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a GroupInfo. */
            type $Shape = hadron.v1.GroupInfo.$Properties;

            /** Why nothing is delivered though there is something to deliver. */
            enum Stall {

                /** It moves, or has caught up. */
                NONE = 0,

                /** PAUSED value */
                PAUSED = 1,

                /** NO_MEMBERS value */
                NO_MEMBERS = 2,

                /** MAX_IN_FLIGHT value */
                MAX_IN_FLIGHT = 3,

                /** KEY_LOCKED value */
                KEY_LOCKED = 4,

                /** BACKING_OFF value */
                BACKING_OFF = 5,

                /** All members have as many as they take. */
                NO_CREDITS = 6
            }
        }

        /**
         * Properties of a MemberInfo.
         * @deprecated Use hadron.v1.MemberInfo.$Properties instead.
         */
        interface IMemberInfo extends hadron.v1.MemberInfo.$Properties {
        }

        /** Represents a MemberInfo. */
        class MemberInfo {

            /**
             * Constructs a new MemberInfo.
             * @param [properties] Properties to set
             */
            constructor(properties?: hadron.v1.MemberInfo.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** MemberInfo clientName. */
            clientName: string;

            /** MemberInfo inFlight. */
            inFlight: number;

            /** MemberInfo credits. */
            credits: number;

            /** MemberInfo connectedSinceMs. */
            connectedSinceMs: number;

            /**
             * Encodes the specified MemberInfo message. Does not implicitly {@link hadron.v1.MemberInfo.verify|verify} messages.
             * @param message MemberInfo message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: hadron.v1.MemberInfo.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a MemberInfo message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {hadron.v1.MemberInfo & hadron.v1.MemberInfo.$Shape} MemberInfo
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): hadron.v1.MemberInfo & hadron.v1.MemberInfo.$Shape;
        }

        namespace MemberInfo {

            /** Properties of a MemberInfo. */
            interface $Properties {

                /** MemberInfo clientName */
                clientName?: (string|null);

                /** MemberInfo inFlight */
                inFlight?: (number|null);

                /** MemberInfo credits */
                credits?: (number|null);

                /** MemberInfo connectedSinceMs */
                connectedSinceMs?: (number|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a MemberInfo. */
            type $Shape = hadron.v1.MemberInfo.$Properties;
        }

        /**
         * Properties of a GroupPosition.
         * @deprecated Use hadron.v1.GroupPosition.$Properties instead.
         */
        interface IGroupPosition extends hadron.v1.GroupPosition.$Properties {
        }

        /** Represents a GroupPosition. */
        class GroupPosition {

            /**
             * Constructs a new GroupPosition.
             * @param [properties] Properties to set
             */
            constructor(properties?: hadron.v1.GroupPosition.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** GroupPosition partition. */
            partition: number;

            /** All below is acked. */
            floor: number;

            /** All below has been delivered at least once. */
            next: number;

            /**
             * Encodes the specified GroupPosition message. Does not implicitly {@link hadron.v1.GroupPosition.verify|verify} messages.
             * @param message GroupPosition message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: hadron.v1.GroupPosition.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a GroupPosition message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {hadron.v1.GroupPosition & hadron.v1.GroupPosition.$Shape} GroupPosition
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): hadron.v1.GroupPosition & hadron.v1.GroupPosition.$Shape;
        }

        namespace GroupPosition {

            /** Properties of a GroupPosition. */
            interface $Properties {

                /** GroupPosition partition */
                partition?: (number|null);

                /** All below is acked. */
                floor?: (number|null);

                /** All below has been delivered at least once. */
                next?: (number|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a GroupPosition. */
            type $Shape = hadron.v1.GroupPosition.$Properties;
        }

        /**
         * Properties of a Read.
         * @deprecated Use hadron.v1.Read.$Properties instead.
         */
        interface IRead extends hadron.v1.Read.$Properties {
        }

        /** Walks a stream without a group. Answered by ReadRecords, then ReadEnded. */
        class Read {

            /**
             * Constructs a new Read.
             * @param [properties] Properties to set
             */
            constructor(properties?: hadron.v1.Read.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** Read requestId. */
            requestId: number;

            /** Read stream. */
            stream: string;

            /** Read onePartition. */
            onePartition: boolean;

            /** Read partition. */
            partition: number;

            /** undefined */
            from?: (hadron.v1.Position.$Properties|null);

            /** Up to, not with, this offset or time. */
            to?: (hadron.v1.Position.$Properties|null);

            /** Go on with what comes, until EndRead. */
            follow: boolean;

            /** Bytes of `runs` that may be under way; more by ReadCredit. */
            creditBytes: number;

            /**
             * Who follows goes on from the offset in `from`, up to which it has read. A partition that does not reach as far has begun anew since, and is read from
             * its first event.
             */
            again: boolean;

            /**
             * Encodes the specified Read message. Does not implicitly {@link hadron.v1.Read.verify|verify} messages.
             * @param message Read message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: hadron.v1.Read.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a Read message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {hadron.v1.Read & hadron.v1.Read.$Shape} Read
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): hadron.v1.Read & hadron.v1.Read.$Shape;
        }

        namespace Read {

            /** Properties of a Read. */
            interface $Properties {

                /** Read requestId */
                requestId?: (number|null);

                /** Read stream */
                stream?: (string|null);

                /** Read onePartition */
                onePartition?: (boolean|null);

                /** Read partition */
                partition?: (number|null);

                /** undefined */
                from?: (hadron.v1.Position.$Properties|null);

                /** Up to, not with, this offset or time. */
                to?: (hadron.v1.Position.$Properties|null);

                /** Go on with what comes, until EndRead. */
                follow?: (boolean|null);

                /** Bytes of `runs` that may be under way; more by ReadCredit. */
                creditBytes?: (number|null);

                /**
                 * Who follows goes on from the offset in `from`, up to which it has read. A partition that does not reach as far has begun anew since, and is read from
                 * its first event.
                 */
                again?: (boolean|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a Read. */
            type $Shape = hadron.v1.Read.$Properties;
        }

        /**
         * Properties of a ReadRecords.
         * @deprecated Use hadron.v1.ReadRecords.$Properties instead.
         */
        interface IReadRecords extends hadron.v1.ReadRecords.$Properties {
        }

        /** Represents a ReadRecords. */
        class ReadRecords {

            /**
             * Constructs a new ReadRecords.
             * @param [properties] Properties to set
             */
            constructor(properties?: hadron.v1.ReadRecords.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** ReadRecords requestId. */
            requestId: number;

            /** ReadRecords runs. */
            runs: hadron.v1.Records.$Properties[];

            /** In the first frame of a Read that does not follow: where it ends. One that goes on after a lost connection asks for that with `to`. */
            ends: hadron.v1.ReadEnd.$Properties[];

            /**
             * Encodes the specified ReadRecords message. Does not implicitly {@link hadron.v1.ReadRecords.verify|verify} messages.
             * @param message ReadRecords message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: hadron.v1.ReadRecords.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a ReadRecords message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {hadron.v1.ReadRecords & hadron.v1.ReadRecords.$Shape} ReadRecords
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): hadron.v1.ReadRecords & hadron.v1.ReadRecords.$Shape;
        }

        namespace ReadRecords {

            /** Properties of a ReadRecords. */
            interface $Properties {

                /** ReadRecords requestId */
                requestId?: (number|null);

                /** ReadRecords runs */
                runs?: (hadron.v1.Records.$Properties[]|null);

                /** In the first frame of a Read that does not follow: where it ends. One that goes on after a lost connection asks for that with `to`. */
                ends?: (hadron.v1.ReadEnd.$Properties[]|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a ReadRecords. */
            type $Shape = hadron.v1.ReadRecords.$Properties;
        }

        /**
         * Properties of a ReadEnd.
         * @deprecated Use hadron.v1.ReadEnd.$Properties instead.
         */
        interface IReadEnd extends hadron.v1.ReadEnd.$Properties {
        }

        /** Represents a ReadEnd. */
        class ReadEnd {

            /**
             * Constructs a new ReadEnd.
             * @param [properties] Properties to set
             */
            constructor(properties?: hadron.v1.ReadEnd.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** ReadEnd partition. */
            partition: number;

            /** Not read. */
            offset: number;

            /**
             * Encodes the specified ReadEnd message. Does not implicitly {@link hadron.v1.ReadEnd.verify|verify} messages.
             * @param message ReadEnd message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: hadron.v1.ReadEnd.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a ReadEnd message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {hadron.v1.ReadEnd & hadron.v1.ReadEnd.$Shape} ReadEnd
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): hadron.v1.ReadEnd & hadron.v1.ReadEnd.$Shape;
        }

        namespace ReadEnd {

            /** Properties of a ReadEnd. */
            interface $Properties {

                /** ReadEnd partition */
                partition?: (number|null);

                /** Not read. */
                offset?: (number|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a ReadEnd. */
            type $Shape = hadron.v1.ReadEnd.$Properties;
        }

        /**
         * Properties of a ReadCredit.
         * @deprecated Use hadron.v1.ReadCredit.$Properties instead.
         */
        interface IReadCredit extends hadron.v1.ReadCredit.$Properties {
        }

        /** Represents a ReadCredit. */
        class ReadCredit {

            /**
             * Constructs a new ReadCredit.
             * @param [properties] Properties to set
             */
            constructor(properties?: hadron.v1.ReadCredit.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** ReadCredit requestId. */
            requestId: number;

            /** ReadCredit bytes. */
            bytes: number;

            /**
             * Encodes the specified ReadCredit message. Does not implicitly {@link hadron.v1.ReadCredit.verify|verify} messages.
             * @param message ReadCredit message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: hadron.v1.ReadCredit.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a ReadCredit message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {hadron.v1.ReadCredit & hadron.v1.ReadCredit.$Shape} ReadCredit
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): hadron.v1.ReadCredit & hadron.v1.ReadCredit.$Shape;
        }

        namespace ReadCredit {

            /** Properties of a ReadCredit. */
            interface $Properties {

                /** ReadCredit requestId */
                requestId?: (number|null);

                /** ReadCredit bytes */
                bytes?: (number|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a ReadCredit. */
            type $Shape = hadron.v1.ReadCredit.$Properties;
        }

        /**
         * Properties of an EndRead.
         * @deprecated Use hadron.v1.EndRead.$Properties instead.
         */
        interface IEndRead extends hadron.v1.EndRead.$Properties {
        }

        /** Represents an EndRead. */
        class EndRead {

            /**
             * Constructs a new EndRead.
             * @param [properties] Properties to set
             */
            constructor(properties?: hadron.v1.EndRead.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** EndRead requestId. */
            requestId: number;

            /**
             * Encodes the specified EndRead message. Does not implicitly {@link hadron.v1.EndRead.verify|verify} messages.
             * @param message EndRead message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: hadron.v1.EndRead.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes an EndRead message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {hadron.v1.EndRead & hadron.v1.EndRead.$Shape} EndRead
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): hadron.v1.EndRead & hadron.v1.EndRead.$Shape;
        }

        namespace EndRead {

            /** Properties of an EndRead. */
            interface $Properties {

                /** EndRead requestId */
                requestId?: (number|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of an EndRead. */
            type $Shape = hadron.v1.EndRead.$Properties;
        }

        /**
         * Properties of a ReadEnded.
         * @deprecated Use hadron.v1.ReadEnded.$Properties instead.
         */
        interface IReadEnded extends hadron.v1.ReadEnded.$Properties {
        }

        /** Represents a ReadEnded. */
        class ReadEnded {

            /**
             * Constructs a new ReadEnded.
             * @param [properties] Properties to set
             */
            constructor(properties?: hadron.v1.ReadEnded.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** ReadEnded requestId. */
            requestId: number;

            /** Absent when all was read. */
            error?: (hadron.v1.Error.$Properties|null);

            /**
             * Encodes the specified ReadEnded message. Does not implicitly {@link hadron.v1.ReadEnded.verify|verify} messages.
             * @param message ReadEnded message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: hadron.v1.ReadEnded.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a ReadEnded message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {hadron.v1.ReadEnded & hadron.v1.ReadEnded.$Shape} ReadEnded
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): hadron.v1.ReadEnded & hadron.v1.ReadEnded.$Shape;
        }

        namespace ReadEnded {

            /** Properties of a ReadEnded. */
            interface $Properties {

                /** ReadEnded requestId */
                requestId?: (number|null);

                /** Absent when all was read. */
                error?: (hadron.v1.Error.$Properties|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a ReadEnded. */
            type $Shape = hadron.v1.ReadEnded.$Properties;
        }

        /**
         * Properties of an ApplyPipeline.
         * @deprecated Use hadron.v1.ApplyPipeline.$Properties instead.
         */
        interface IApplyPipeline extends hadron.v1.ApplyPipeline.$Properties {
        }

        /**
         * Makes a pipeline, or gives it a new revision. A revision not above the present one changes nothing. Answered by PipelineApplied
         * or Failure.
         */
        class ApplyPipeline {

            /**
             * Constructs a new ApplyPipeline.
             * @param [properties] Properties to set
             */
            constructor(properties?: hadron.v1.ApplyPipeline.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** ApplyPipeline requestId. */
            requestId: number;

            /** YAML, of which JSON is a part. */
            definition: string;

            /** Unless empty, the definition has to be of the pipeline of this name. */
            pipeline: string;

            /**
             * Encodes the specified ApplyPipeline message. Does not implicitly {@link hadron.v1.ApplyPipeline.verify|verify} messages.
             * @param message ApplyPipeline message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: hadron.v1.ApplyPipeline.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes an ApplyPipeline message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {hadron.v1.ApplyPipeline & hadron.v1.ApplyPipeline.$Shape} ApplyPipeline
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): hadron.v1.ApplyPipeline & hadron.v1.ApplyPipeline.$Shape;
        }

        namespace ApplyPipeline {

            /** Properties of an ApplyPipeline. */
            interface $Properties {

                /** ApplyPipeline requestId */
                requestId?: (number|null);

                /** YAML, of which JSON is a part. */
                definition?: (string|null);

                /** Unless empty, the definition has to be of the pipeline of this name. */
                pipeline?: (string|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of an ApplyPipeline. */
            type $Shape = hadron.v1.ApplyPipeline.$Properties;
        }

        /**
         * Properties of a PipelineApplied.
         * @deprecated Use hadron.v1.PipelineApplied.$Properties instead.
         */
        interface IPipelineApplied extends hadron.v1.PipelineApplied.$Properties {
        }

        /** Represents a PipelineApplied. */
        class PipelineApplied {

            /**
             * Constructs a new PipelineApplied.
             * @param [properties] Properties to set
             */
            constructor(properties?: hadron.v1.PipelineApplied.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** PipelineApplied requestId. */
            requestId: number;

            /** PipelineApplied pipeline. */
            pipeline: string;

            /** PipelineApplied outcome. */
            outcome: hadron.v1.PipelineApplied.Outcome;

            /** The present one. */
            revision: number;

            /** UNCHANGED though it is not what the present revision says: it needs a higher number. */
            differs: boolean;

            /**
             * Encodes the specified PipelineApplied message. Does not implicitly {@link hadron.v1.PipelineApplied.verify|verify} messages.
             * @param message PipelineApplied message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: hadron.v1.PipelineApplied.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a PipelineApplied message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {hadron.v1.PipelineApplied & hadron.v1.PipelineApplied.$Shape} PipelineApplied
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): hadron.v1.PipelineApplied & hadron.v1.PipelineApplied.$Shape;
        }

        namespace PipelineApplied {

            /** Properties of a PipelineApplied. */
            interface $Properties {

                /** PipelineApplied requestId */
                requestId?: (number|null);

                /** PipelineApplied pipeline */
                pipeline?: (string|null);

                /** PipelineApplied outcome */
                outcome?: (hadron.v1.PipelineApplied.Outcome|null);

                /** The present one. */
                revision?: (number|null);

                /** UNCHANGED though it is not what the present revision says: it needs a higher number. */
                differs?: (boolean|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a PipelineApplied. */
            type $Shape = hadron.v1.PipelineApplied.$Properties;

            /** Outcome enum. */
            enum Outcome {

                /** OUTCOME_UNSPECIFIED value */
                OUTCOME_UNSPECIFIED = 0,

                /** CREATED value */
                CREATED = 1,

                /** UPDATED value */
                UPDATED = 2,

                /** UNCHANGED value */
                UNCHANGED = 3
            }
        }

        /**
         * Properties of a DiffPipeline.
         * @deprecated Use hadron.v1.DiffPipeline.$Properties instead.
         */
        interface IDiffPipeline extends hadron.v1.DiffPipeline.$Properties {
        }

        /** What a definition would change. Answered by PipelineDifference or Failure. */
        class DiffPipeline {

            /**
             * Constructs a new DiffPipeline.
             * @param [properties] Properties to set
             */
            constructor(properties?: hadron.v1.DiffPipeline.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** DiffPipeline requestId. */
            requestId: number;

            /** DiffPipeline definition. */
            definition: string;

            /** As in ApplyPipeline. */
            pipeline: string;

            /**
             * Encodes the specified DiffPipeline message. Does not implicitly {@link hadron.v1.DiffPipeline.verify|verify} messages.
             * @param message DiffPipeline message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: hadron.v1.DiffPipeline.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a DiffPipeline message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {hadron.v1.DiffPipeline & hadron.v1.DiffPipeline.$Shape} DiffPipeline
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): hadron.v1.DiffPipeline & hadron.v1.DiffPipeline.$Shape;
        }

        namespace DiffPipeline {

            /** Properties of a DiffPipeline. */
            interface $Properties {

                /** DiffPipeline requestId */
                requestId?: (number|null);

                /** DiffPipeline definition */
                definition?: (string|null);

                /** As in ApplyPipeline. */
                pipeline?: (string|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a DiffPipeline. */
            type $Shape = hadron.v1.DiffPipeline.$Properties;
        }

        /**
         * Properties of a PipelineDifference.
         * @deprecated Use hadron.v1.PipelineDifference.$Properties instead.
         */
        interface IPipelineDifference extends hadron.v1.PipelineDifference.$Properties {
        }

        /** Represents a PipelineDifference. */
        class PipelineDifference {

            /**
             * Constructs a new PipelineDifference.
             * @param [properties] Properties to set
             */
            constructor(properties?: hadron.v1.PipelineDifference.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** PipelineDifference requestId. */
            requestId: number;

            /** PipelineDifference pipeline. */
            pipeline: string;

            /** 0 for none. */
            fromRevision: number;

            /** PipelineDifference toRevision. */
            toRevision: number;

            /** PipelineDifference changes. */
            changes: hadron.v1.PipelineChange.$Properties[];

            /** Unfinished runs, by the revision that they began with. */
            revisions: hadron.v1.RevisionRuns.$Properties[];

            /** Stages that the definition does not have any more, and that unfinished runs have yet to complete. */
            removedStages: hadron.v1.StageRuns.$Properties[];

            /**
             * Encodes the specified PipelineDifference message. Does not implicitly {@link hadron.v1.PipelineDifference.verify|verify} messages.
             * @param message PipelineDifference message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: hadron.v1.PipelineDifference.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a PipelineDifference message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {hadron.v1.PipelineDifference & hadron.v1.PipelineDifference.$Shape} PipelineDifference
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): hadron.v1.PipelineDifference & hadron.v1.PipelineDifference.$Shape;
        }

        namespace PipelineDifference {

            /** Properties of a PipelineDifference. */
            interface $Properties {

                /** PipelineDifference requestId */
                requestId?: (number|null);

                /** PipelineDifference pipeline */
                pipeline?: (string|null);

                /** 0 for none. */
                fromRevision?: (number|null);

                /** PipelineDifference toRevision */
                toRevision?: (number|null);

                /** PipelineDifference changes */
                changes?: (hadron.v1.PipelineChange.$Properties[]|null);

                /** Unfinished runs, by the revision that they began with. */
                revisions?: (hadron.v1.RevisionRuns.$Properties[]|null);

                /** Stages that the definition does not have any more, and that unfinished runs have yet to complete. */
                removedStages?: (hadron.v1.StageRuns.$Properties[]|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a PipelineDifference. */
            type $Shape = hadron.v1.PipelineDifference.$Properties;
        }

        /**
         * Properties of a PipelineChange.
         * @deprecated Use hadron.v1.PipelineChange.$Properties instead.
         */
        interface IPipelineChange extends hadron.v1.PipelineChange.$Properties {
        }

        /** Represents a PipelineChange. */
        class PipelineChange {

            /**
             * Constructs a new PipelineChange.
             * @param [properties] Properties to set
             */
            constructor(properties?: hadron.v1.PipelineChange.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** PipelineChange kind. */
            kind: hadron.v1.PipelineChange.Kind;

            /** As in `stages.charge.retry.maxAttempts`. */
            path: string;

            /** JSON, empty for nothing. */
            from: string;

            /** PipelineChange to. */
            to: string;

            /**
             * Encodes the specified PipelineChange message. Does not implicitly {@link hadron.v1.PipelineChange.verify|verify} messages.
             * @param message PipelineChange message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: hadron.v1.PipelineChange.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a PipelineChange message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {hadron.v1.PipelineChange & hadron.v1.PipelineChange.$Shape} PipelineChange
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): hadron.v1.PipelineChange & hadron.v1.PipelineChange.$Shape;
        }

        namespace PipelineChange {

            /** Properties of a PipelineChange. */
            interface $Properties {

                /** PipelineChange kind */
                kind?: (hadron.v1.PipelineChange.Kind|null);

                /** As in `stages.charge.retry.maxAttempts`. */
                path?: (string|null);

                /** JSON, empty for nothing. */
                from?: (string|null);

                /** PipelineChange to */
                to?: (string|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a PipelineChange. */
            type $Shape = hadron.v1.PipelineChange.$Properties;

            /** Kind enum. */
            enum Kind {

                /** KIND_UNSPECIFIED value */
                KIND_UNSPECIFIED = 0,

                /** ADDED value */
                ADDED = 1,

                /** REMOVED value */
                REMOVED = 2,

                /** CHANGED value */
                CHANGED = 3
            }
        }

        /**
         * Properties of a RevisionRuns.
         * @deprecated Use hadron.v1.RevisionRuns.$Properties instead.
         */
        interface IRevisionRuns extends hadron.v1.RevisionRuns.$Properties {
        }

        /** Represents a RevisionRuns. */
        class RevisionRuns {

            /**
             * Constructs a new RevisionRuns.
             * @param [properties] Properties to set
             */
            constructor(properties?: hadron.v1.RevisionRuns.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** RevisionRuns revision. */
            revision: number;

            /** RevisionRuns unfinished. */
            unfinished: number;

            /**
             * Encodes the specified RevisionRuns message. Does not implicitly {@link hadron.v1.RevisionRuns.verify|verify} messages.
             * @param message RevisionRuns message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: hadron.v1.RevisionRuns.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a RevisionRuns message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {hadron.v1.RevisionRuns & hadron.v1.RevisionRuns.$Shape} RevisionRuns
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): hadron.v1.RevisionRuns & hadron.v1.RevisionRuns.$Shape;
        }

        namespace RevisionRuns {

            /** Properties of a RevisionRuns. */
            interface $Properties {

                /** RevisionRuns revision */
                revision?: (number|null);

                /** RevisionRuns unfinished */
                unfinished?: (number|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a RevisionRuns. */
            type $Shape = hadron.v1.RevisionRuns.$Properties;
        }

        /**
         * Properties of a StageRuns.
         * @deprecated Use hadron.v1.StageRuns.$Properties instead.
         */
        interface IStageRuns extends hadron.v1.StageRuns.$Properties {
        }

        /** Represents a StageRuns. */
        class StageRuns {

            /**
             * Constructs a new StageRuns.
             * @param [properties] Properties to set
             */
            constructor(properties?: hadron.v1.StageRuns.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** StageRuns stage. */
            stage: string;

            /** StageRuns unfinished. */
            unfinished: number;

            /**
             * Encodes the specified StageRuns message. Does not implicitly {@link hadron.v1.StageRuns.verify|verify} messages.
             * @param message StageRuns message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: hadron.v1.StageRuns.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a StageRuns message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {hadron.v1.StageRuns & hadron.v1.StageRuns.$Shape} StageRuns
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): hadron.v1.StageRuns & hadron.v1.StageRuns.$Shape;
        }

        namespace StageRuns {

            /** Properties of a StageRuns. */
            interface $Properties {

                /** StageRuns stage */
                stage?: (string|null);

                /** StageRuns unfinished */
                unfinished?: (number|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a StageRuns. */
            type $Shape = hadron.v1.StageRuns.$Properties;
        }

        /**
         * Properties of a DeletePipeline.
         * @deprecated Use hadron.v1.DeletePipeline.$Properties instead.
         */
        interface IDeletePipeline extends hadron.v1.DeletePipeline.$Properties {
        }

        /** Answered by Ok or Failure: CONFLICT while runs are unfinished, unless they are to be given up. */
        class DeletePipeline {

            /**
             * Constructs a new DeletePipeline.
             * @param [properties] Properties to set
             */
            constructor(properties?: hadron.v1.DeletePipeline.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** DeletePipeline requestId. */
            requestId: number;

            /** DeletePipeline pipeline. */
            pipeline: string;

            /** Unfinished runs are given up. */
            force: boolean;

            /**
             * Encodes the specified DeletePipeline message. Does not implicitly {@link hadron.v1.DeletePipeline.verify|verify} messages.
             * @param message DeletePipeline message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: hadron.v1.DeletePipeline.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a DeletePipeline message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {hadron.v1.DeletePipeline & hadron.v1.DeletePipeline.$Shape} DeletePipeline
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): hadron.v1.DeletePipeline & hadron.v1.DeletePipeline.$Shape;
        }

        namespace DeletePipeline {

            /** Properties of a DeletePipeline. */
            interface $Properties {

                /** DeletePipeline requestId */
                requestId?: (number|null);

                /** DeletePipeline pipeline */
                pipeline?: (string|null);

                /** Unfinished runs are given up. */
                force?: (boolean|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a DeletePipeline. */
            type $Shape = hadron.v1.DeletePipeline.$Properties;
        }

        /**
         * Properties of a DescribePipeline.
         * @deprecated Use hadron.v1.DescribePipeline.$Properties instead.
         */
        interface IDescribePipeline extends hadron.v1.DescribePipeline.$Properties {
        }

        /** Answered by PipelineDescription or Failure. */
        class DescribePipeline {

            /**
             * Constructs a new DescribePipeline.
             * @param [properties] Properties to set
             */
            constructor(properties?: hadron.v1.DescribePipeline.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** DescribePipeline requestId. */
            requestId: number;

            /** DescribePipeline pipeline. */
            pipeline: string;

            /**
             * Encodes the specified DescribePipeline message. Does not implicitly {@link hadron.v1.DescribePipeline.verify|verify} messages.
             * @param message DescribePipeline message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: hadron.v1.DescribePipeline.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a DescribePipeline message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {hadron.v1.DescribePipeline & hadron.v1.DescribePipeline.$Shape} DescribePipeline
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): hadron.v1.DescribePipeline & hadron.v1.DescribePipeline.$Shape;
        }

        namespace DescribePipeline {

            /** Properties of a DescribePipeline. */
            interface $Properties {

                /** DescribePipeline requestId */
                requestId?: (number|null);

                /** DescribePipeline pipeline */
                pipeline?: (string|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a DescribePipeline. */
            type $Shape = hadron.v1.DescribePipeline.$Properties;
        }

        /**
         * Properties of a PipelineDescription.
         * @deprecated Use hadron.v1.PipelineDescription.$Properties instead.
         */
        interface IPipelineDescription extends hadron.v1.PipelineDescription.$Properties {
        }

        /** Represents a PipelineDescription. */
        class PipelineDescription {

            /**
             * Constructs a new PipelineDescription.
             * @param [properties] Properties to set
             */
            constructor(properties?: hadron.v1.PipelineDescription.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** PipelineDescription requestId. */
            requestId: number;

            /** PipelineDescription info. */
            info?: (hadron.v1.PipelineInfo.$Properties|null);

            /**
             * Encodes the specified PipelineDescription message. Does not implicitly {@link hadron.v1.PipelineDescription.verify|verify} messages.
             * @param message PipelineDescription message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: hadron.v1.PipelineDescription.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a PipelineDescription message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {hadron.v1.PipelineDescription & hadron.v1.PipelineDescription.$Shape} PipelineDescription
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): hadron.v1.PipelineDescription & hadron.v1.PipelineDescription.$Shape;
        }

        namespace PipelineDescription {

            /** Properties of a PipelineDescription. */
            interface $Properties {

                /** PipelineDescription requestId */
                requestId?: (number|null);

                /** PipelineDescription info */
                info?: (hadron.v1.PipelineInfo.$Properties|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a PipelineDescription. */
            type $Shape = hadron.v1.PipelineDescription.$Properties;
        }

        /**
         * Properties of a ListPipelines.
         * @deprecated Use hadron.v1.ListPipelines.$Properties instead.
         */
        interface IListPipelines extends hadron.v1.ListPipelines.$Properties {
        }

        /** Represents a ListPipelines. */
        class ListPipelines {

            /**
             * Constructs a new ListPipelines.
             * @param [properties] Properties to set
             */
            constructor(properties?: hadron.v1.ListPipelines.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** ListPipelines requestId. */
            requestId: number;

            /**
             * Encodes the specified ListPipelines message. Does not implicitly {@link hadron.v1.ListPipelines.verify|verify} messages.
             * @param message ListPipelines message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: hadron.v1.ListPipelines.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a ListPipelines message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {hadron.v1.ListPipelines & hadron.v1.ListPipelines.$Shape} ListPipelines
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): hadron.v1.ListPipelines & hadron.v1.ListPipelines.$Shape;
        }

        namespace ListPipelines {

            /** Properties of a ListPipelines. */
            interface $Properties {

                /** ListPipelines requestId */
                requestId?: (number|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a ListPipelines. */
            type $Shape = hadron.v1.ListPipelines.$Properties;
        }

        /**
         * Properties of a PipelineList.
         * @deprecated Use hadron.v1.PipelineList.$Properties instead.
         */
        interface IPipelineList extends hadron.v1.PipelineList.$Properties {
        }

        /** Represents a PipelineList. */
        class PipelineList {

            /**
             * Constructs a new PipelineList.
             * @param [properties] Properties to set
             */
            constructor(properties?: hadron.v1.PipelineList.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** PipelineList requestId. */
            requestId: number;

            /** PipelineList pipelines. */
            pipelines: hadron.v1.PipelineInfo.$Properties[];

            /** More of the list follows, in another PipelineList with the same request_id. */
            more: boolean;

            /**
             * Encodes the specified PipelineList message. Does not implicitly {@link hadron.v1.PipelineList.verify|verify} messages.
             * @param message PipelineList message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: hadron.v1.PipelineList.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a PipelineList message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {hadron.v1.PipelineList & hadron.v1.PipelineList.$Shape} PipelineList
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): hadron.v1.PipelineList & hadron.v1.PipelineList.$Shape;
        }

        namespace PipelineList {

            /** Properties of a PipelineList. */
            interface $Properties {

                /** PipelineList requestId */
                requestId?: (number|null);

                /** PipelineList pipelines */
                pipelines?: (hadron.v1.PipelineInfo.$Properties[]|null);

                /** More of the list follows, in another PipelineList with the same request_id. */
                more?: (boolean|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a PipelineList. */
            type $Shape = hadron.v1.PipelineList.$Properties;
        }

        /**
         * Properties of a PipelineInfo.
         * @deprecated Use hadron.v1.PipelineInfo.$Properties instead.
         */
        interface IPipelineInfo extends hadron.v1.PipelineInfo.$Properties {
        }

        /** Represents a PipelineInfo. */
        class PipelineInfo {

            /**
             * Constructs a new PipelineInfo.
             * @param [properties] Properties to set
             */
            constructor(properties?: hadron.v1.PipelineInfo.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** PipelineInfo name. */
            name: string;

            /** PipelineInfo revision. */
            revision: number;

            /** PipelineInfo createdMs. */
            createdMs: number;

            /** PipelineInfo appliedMs. */
            appliedMs: number;

            /** The present definition with all defaults, as JSON. */
            definition: string;

            /** Of runs kept. */
            pending: number;

            /** PipelineInfo running. */
            running: number;

            /** PipelineInfo completed. */
            completed: number;

            /** PipelineInfo failed. */
            failed: number;

            /** PipelineInfo cancelled. */
            cancelled: number;

            /** Those of the present revision in its order, then those that only older revisions have. */
            stages: hadron.v1.StageInfo.$Properties[];

            /** PipelineInfo revisions. */
            revisions: hadron.v1.RevisionRuns.$Properties[];

            /** Why no runs begin, empty when they do. */
            sourceError: string;

            /**
             * Encodes the specified PipelineInfo message. Does not implicitly {@link hadron.v1.PipelineInfo.verify|verify} messages.
             * @param message PipelineInfo message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: hadron.v1.PipelineInfo.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a PipelineInfo message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {hadron.v1.PipelineInfo & hadron.v1.PipelineInfo.$Shape} PipelineInfo
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): hadron.v1.PipelineInfo & hadron.v1.PipelineInfo.$Shape;
        }

        namespace PipelineInfo {

            /** Properties of a PipelineInfo. */
            interface $Properties {

                /** PipelineInfo name */
                name?: (string|null);

                /** PipelineInfo revision */
                revision?: (number|null);

                /** PipelineInfo createdMs */
                createdMs?: (number|null);

                /** PipelineInfo appliedMs */
                appliedMs?: (number|null);

                /** The present definition with all defaults, as JSON. */
                definition?: (string|null);

                /** Of runs kept. */
                pending?: (number|null);

                /** PipelineInfo running */
                running?: (number|null);

                /** PipelineInfo completed */
                completed?: (number|null);

                /** PipelineInfo failed */
                failed?: (number|null);

                /** PipelineInfo cancelled */
                cancelled?: (number|null);

                /** Those of the present revision in its order, then those that only older revisions have. */
                stages?: (hadron.v1.StageInfo.$Properties[]|null);

                /** PipelineInfo revisions */
                revisions?: (hadron.v1.RevisionRuns.$Properties[]|null);

                /** Why no runs begin, empty when they do. */
                sourceError?: (string|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a PipelineInfo. */
            type $Shape = hadron.v1.PipelineInfo.$Properties;
        }

        /**
         * Properties of a StageInfo.
         * @deprecated Use hadron.v1.StageInfo.$Properties instead.
         */
        interface IStageInfo extends hadron.v1.StageInfo.$Properties {
        }

        /** Represents a StageInfo. */
        class StageInfo {

            /**
             * Constructs a new StageInfo.
             * @param [properties] Properties to set
             */
            constructor(properties?: hadron.v1.StageInfo.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** StageInfo name. */
            name: string;

            /** Tasks that wait for a worker. */
            ready: number;

            /** StageInfo inFlight. */
            inFlight: number;

            /** Tasks that wait for the time of their next attempt. */
            backingOff: number;

            /** StageInfo workers. */
            workers: hadron.v1.WorkerInfo.$Properties[];

            /**
             * Encodes the specified StageInfo message. Does not implicitly {@link hadron.v1.StageInfo.verify|verify} messages.
             * @param message StageInfo message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: hadron.v1.StageInfo.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a StageInfo message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {hadron.v1.StageInfo & hadron.v1.StageInfo.$Shape} StageInfo
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): hadron.v1.StageInfo & hadron.v1.StageInfo.$Shape;
        }

        namespace StageInfo {

            /** Properties of a StageInfo. */
            interface $Properties {

                /** StageInfo name */
                name?: (string|null);

                /** Tasks that wait for a worker. */
                ready?: (number|null);

                /** StageInfo inFlight */
                inFlight?: (number|null);

                /** Tasks that wait for the time of their next attempt. */
                backingOff?: (number|null);

                /** StageInfo workers */
                workers?: (hadron.v1.WorkerInfo.$Properties[]|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a StageInfo. */
            type $Shape = hadron.v1.StageInfo.$Properties;
        }

        /**
         * Properties of a WorkerInfo.
         * @deprecated Use hadron.v1.WorkerInfo.$Properties instead.
         */
        interface IWorkerInfo extends hadron.v1.WorkerInfo.$Properties {
        }

        /** Represents a WorkerInfo. */
        class WorkerInfo {

            /**
             * Constructs a new WorkerInfo.
             * @param [properties] Properties to set
             */
            constructor(properties?: hadron.v1.WorkerInfo.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** WorkerInfo clientName. */
            clientName: string;

            /** WorkerInfo inFlight. */
            inFlight: number;

            /** WorkerInfo credits. */
            credits: number;

            /** WorkerInfo connectedSinceMs. */
            connectedSinceMs: number;

            /**
             * Encodes the specified WorkerInfo message. Does not implicitly {@link hadron.v1.WorkerInfo.verify|verify} messages.
             * @param message WorkerInfo message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: hadron.v1.WorkerInfo.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a WorkerInfo message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {hadron.v1.WorkerInfo & hadron.v1.WorkerInfo.$Shape} WorkerInfo
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): hadron.v1.WorkerInfo & hadron.v1.WorkerInfo.$Shape;
        }

        namespace WorkerInfo {

            /** Properties of a WorkerInfo. */
            interface $Properties {

                /** WorkerInfo clientName */
                clientName?: (string|null);

                /** WorkerInfo inFlight */
                inFlight?: (number|null);

                /** WorkerInfo credits */
                credits?: (number|null);

                /** WorkerInfo connectedSinceMs */
                connectedSinceMs?: (number|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a WorkerInfo. */
            type $Shape = hadron.v1.WorkerInfo.$Properties;
        }

        /**
         * Properties of a Work.
         * @deprecated Use hadron.v1.Work.$Properties instead.
         */
        interface IWork extends hadron.v1.Work.$Properties {
        }

        /** Takes tasks of a stage. Answered by Ok or Failure; Tasks may come before. */
        class Work {

            /**
             * Constructs a new Work.
             * @param [properties] Properties to set
             */
            constructor(properties?: hadron.v1.Work.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** Work requestId. */
            requestId: number;

            /** Chosen by the client, not 0, unique among the workers of its connection. */
            workerId: number;

            /** Work pipeline. */
            pipeline: string;

            /** Work stage. */
            stage: string;

            /** Tasks at a time. */
            credits: number;

            /**
             * A task that is cancelled keeps its credit until the worker ends it as well, for its handler may be at work still. Otherwise the credit
             * is back with CancelTask.
             */
            endsCancelled: boolean;

            /**
             * Credits that are taken by tasks that are not in hand any more, of an earlier connection of this client or of the same worker before it
             * was ended, which their handler is at work on still. PlaceFreed gives each of them back.
             */
            busy: number;

            /**
             * Encodes the specified Work message. Does not implicitly {@link hadron.v1.Work.verify|verify} messages.
             * @param message Work message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: hadron.v1.Work.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a Work message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {hadron.v1.Work & hadron.v1.Work.$Shape} Work
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): hadron.v1.Work & hadron.v1.Work.$Shape;
        }

        namespace Work {

            /** Properties of a Work. */
            interface $Properties {

                /** Work requestId */
                requestId?: (number|null);

                /** Chosen by the client, not 0, unique among the workers of its connection. */
                workerId?: (number|null);

                /** Work pipeline */
                pipeline?: (string|null);

                /** Work stage */
                stage?: (string|null);

                /** Tasks at a time. */
                credits?: (number|null);

                /**
                 * A task that is cancelled keeps its credit until the worker ends it as well, for its handler may be at work still. Otherwise the credit
                 * is back with CancelTask.
                 */
                endsCancelled?: (boolean|null);

                /**
                 * Credits that are taken by tasks that are not in hand any more, of an earlier connection of this client or of the same worker before it
                 * was ended, which their handler is at work on still. PlaceFreed gives each of them back.
                 */
                busy?: (number|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a Work. */
            type $Shape = hadron.v1.Work.$Properties;
        }

        /**
         * Properties of an EndWork.
         * @deprecated Use hadron.v1.EndWork.$Properties instead.
         */
        interface IEndWork extends hadron.v1.EndWork.$Properties {
        }

        /** No more tasks; those in hand may be ended still. Answered by Ok. */
        class EndWork {

            /**
             * Constructs a new EndWork.
             * @param [properties] Properties to set
             */
            constructor(properties?: hadron.v1.EndWork.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** EndWork requestId. */
            requestId: number;

            /** EndWork workerId. */
            workerId: number;

            /**
             * Encodes the specified EndWork message. Does not implicitly {@link hadron.v1.EndWork.verify|verify} messages.
             * @param message EndWork message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: hadron.v1.EndWork.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes an EndWork message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {hadron.v1.EndWork & hadron.v1.EndWork.$Shape} EndWork
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): hadron.v1.EndWork & hadron.v1.EndWork.$Shape;
        }

        namespace EndWork {

            /** Properties of an EndWork. */
            interface $Properties {

                /** EndWork requestId */
                requestId?: (number|null);

                /** EndWork workerId */
                workerId?: (number|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of an EndWork. */
            type $Shape = hadron.v1.EndWork.$Properties;
        }

        /**
         * Properties of a WorkEnded.
         * @deprecated Use hadron.v1.WorkEnded.$Properties instead.
         */
        interface IWorkEnded extends hadron.v1.WorkEnded.$Properties {
        }

        /** The server ended it: the pipeline is gone, or its store failed (STORE_UNAVAILABLE). Then it is asked for again, until it is granted. */
        class WorkEnded {

            /**
             * Constructs a new WorkEnded.
             * @param [properties] Properties to set
             */
            constructor(properties?: hadron.v1.WorkEnded.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** WorkEnded workerId. */
            workerId: number;

            /** WorkEnded error. */
            error?: (hadron.v1.Error.$Properties|null);

            /**
             * Encodes the specified WorkEnded message. Does not implicitly {@link hadron.v1.WorkEnded.verify|verify} messages.
             * @param message WorkEnded message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: hadron.v1.WorkEnded.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a WorkEnded message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {hadron.v1.WorkEnded & hadron.v1.WorkEnded.$Shape} WorkEnded
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): hadron.v1.WorkEnded & hadron.v1.WorkEnded.$Shape;
        }

        namespace WorkEnded {

            /** Properties of a WorkEnded. */
            interface $Properties {

                /** WorkEnded workerId */
                workerId?: (number|null);

                /** WorkEnded error */
                error?: (hadron.v1.Error.$Properties|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a WorkEnded. */
            type $Shape = hadron.v1.WorkEnded.$Properties;
        }

        /**
         * Properties of a Tasks.
         * @deprecated Use hadron.v1.Tasks.$Properties instead.
         */
        interface ITasks extends hadron.v1.Tasks.$Properties {
        }

        /** Represents a Tasks. */
        class Tasks {

            /**
             * Constructs a new Tasks.
             * @param [properties] Properties to set
             */
            constructor(properties?: hadron.v1.Tasks.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** Tasks workerId. */
            workerId: number;

            /** Tasks tasks. */
            tasks: hadron.v1.Task.$Properties[];

            /**
             * Encodes the specified Tasks message. Does not implicitly {@link hadron.v1.Tasks.verify|verify} messages.
             * @param message Tasks message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: hadron.v1.Tasks.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a Tasks message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {hadron.v1.Tasks & hadron.v1.Tasks.$Shape} Tasks
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): hadron.v1.Tasks & hadron.v1.Tasks.$Shape;
        }

        namespace Tasks {

            /** Properties of a Tasks. */
            interface $Properties {

                /** Tasks workerId */
                workerId?: (number|null);

                /** Tasks tasks */
                tasks?: (hadron.v1.Task.$Properties[]|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a Tasks. */
            type $Shape = hadron.v1.Tasks.$Properties;
        }

        /**
         * Properties of a Task.
         * @deprecated Use hadron.v1.Task.$Properties instead.
         */
        interface ITask extends hadron.v1.Task.$Properties {
        }

        /** Represents a Task. */
        class Task {

            /**
             * Constructs a new Task.
             * @param [properties] Properties to set
             */
            constructor(properties?: hadron.v1.Task.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** Unique among the tasks of a connection. */
            taskId: number;

            /** Task run. */
            run: string;

            /** Task revision. */
            revision: number;

            /** 1 for the first. */
            attempt: number;

            /** From now; past it the attempt has failed, and CancelTask says so. */
            timeoutMs: number;

            /** Task root. */
            root?: (hadron.v1.Root.$Properties|null);

            /** The outputs of its dependencies. */
            inputs: hadron.v1.TaskInput.$Properties[];

            /** Names of outputs that events may be published to. */
            outputs: string[];

            /**
             * Encodes the specified Task message. Does not implicitly {@link hadron.v1.Task.verify|verify} messages.
             * @param message Task message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: hadron.v1.Task.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a Task message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {hadron.v1.Task & hadron.v1.Task.$Shape} Task
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): hadron.v1.Task & hadron.v1.Task.$Shape;
        }

        namespace Task {

            /** Properties of a Task. */
            interface $Properties {

                /** Unique among the tasks of a connection. */
                taskId?: (number|null);

                /** Task run */
                run?: (string|null);

                /** Task revision */
                revision?: (number|null);

                /** 1 for the first. */
                attempt?: (number|null);

                /** From now; past it the attempt has failed, and CancelTask says so. */
                timeoutMs?: (number|null);

                /** Task root */
                root?: (hadron.v1.Root.$Properties|null);

                /** The outputs of its dependencies. */
                inputs?: (hadron.v1.TaskInput.$Properties[]|null);

                /** Names of outputs that events may be published to. */
                outputs?: (string[]|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a Task. */
            type $Shape = hadron.v1.Task.$Properties;
        }

        /**
         * Properties of a Root.
         * @deprecated Use hadron.v1.Root.$Properties instead.
         */
        interface IRoot extends hadron.v1.Root.$Properties {
        }

        /** What a run began with: the event, or the request. */
        class Root {

            /**
             * Constructs a new Root.
             * @param [properties] Properties to set
             */
            constructor(properties?: hadron.v1.Root.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** Root body. */
            body?: (hadron.v1.Body.$Properties|null);

            /** Root type. */
            type: string;

            /** Root key. */
            key: string;

            /** Root id. */
            id: string;

            /**
             * Encodes the specified Root message. Does not implicitly {@link hadron.v1.Root.verify|verify} messages.
             * @param message Root message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: hadron.v1.Root.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a Root message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {hadron.v1.Root & hadron.v1.Root.$Shape} Root
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): hadron.v1.Root & hadron.v1.Root.$Shape;
        }

        namespace Root {

            /** Properties of a Root. */
            interface $Properties {

                /** Root body */
                body?: (hadron.v1.Body.$Properties|null);

                /** Root type */
                type?: (string|null);

                /** Root key */
                key?: (string|null);

                /** Root id */
                id?: (string|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a Root. */
            type $Shape = hadron.v1.Root.$Properties;
        }

        /**
         * Properties of a TaskInput.
         * @deprecated Use hadron.v1.TaskInput.$Properties instead.
         */
        interface ITaskInput extends hadron.v1.TaskInput.$Properties {
        }

        /** Represents a TaskInput. */
        class TaskInput {

            /**
             * Constructs a new TaskInput.
             * @param [properties] Properties to set
             */
            constructor(properties?: hadron.v1.TaskInput.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** TaskInput stage. */
            stage: string;

            /** TaskInput body. */
            body?: (hadron.v1.Body.$Properties|null);

            /**
             * Encodes the specified TaskInput message. Does not implicitly {@link hadron.v1.TaskInput.verify|verify} messages.
             * @param message TaskInput message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: hadron.v1.TaskInput.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a TaskInput message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {hadron.v1.TaskInput & hadron.v1.TaskInput.$Shape} TaskInput
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): hadron.v1.TaskInput & hadron.v1.TaskInput.$Shape;
        }

        namespace TaskInput {

            /** Properties of a TaskInput. */
            interface $Properties {

                /** TaskInput stage */
                stage?: (string|null);

                /** TaskInput body */
                body?: (hadron.v1.Body.$Properties|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a TaskInput. */
            type $Shape = hadron.v1.TaskInput.$Properties;
        }

        /**
         * Properties of a CompleteTasks.
         * @deprecated Use hadron.v1.CompleteTasks.$Properties instead.
         */
        interface ICompleteTasks extends hadron.v1.CompleteTasks.$Properties {
        }

        /** Each is answered in a TasksSettled. */
        class CompleteTasks {

            /**
             * Constructs a new CompleteTasks.
             * @param [properties] Properties to set
             */
            constructor(properties?: hadron.v1.CompleteTasks.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** CompleteTasks completions. */
            completions: hadron.v1.Completion.$Properties[];

            /**
             * Encodes the specified CompleteTasks message. Does not implicitly {@link hadron.v1.CompleteTasks.verify|verify} messages.
             * @param message CompleteTasks message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: hadron.v1.CompleteTasks.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a CompleteTasks message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {hadron.v1.CompleteTasks & hadron.v1.CompleteTasks.$Shape} CompleteTasks
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): hadron.v1.CompleteTasks & hadron.v1.CompleteTasks.$Shape;
        }

        namespace CompleteTasks {

            /** Properties of a CompleteTasks. */
            interface $Properties {

                /** CompleteTasks completions */
                completions?: (hadron.v1.Completion.$Properties[]|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a CompleteTasks. */
            type $Shape = hadron.v1.CompleteTasks.$Properties;
        }

        /**
         * Properties of a Completion.
         * @deprecated Use hadron.v1.Completion.$Properties instead.
         */
        interface ICompletion extends hadron.v1.Completion.$Properties {
        }

        /** Represents a Completion. */
        class Completion {

            /**
             * Constructs a new Completion.
             * @param [properties] Properties to set
             */
            constructor(properties?: hadron.v1.Completion.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** Completion workerId. */
            workerId: number;

            /** Completion taskId. */
            taskId: number;

            /** What the stages get that depend on this one. */
            output?: (hadron.v1.Body.$Properties|null);

            /** Their `stream` is the name of an output; numbers mean nothing, because a task is completed once. */
            publishes: hadron.v1.Produce.$Properties[];

            /**
             * Encodes the specified Completion message. Does not implicitly {@link hadron.v1.Completion.verify|verify} messages.
             * @param message Completion message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: hadron.v1.Completion.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a Completion message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {hadron.v1.Completion & hadron.v1.Completion.$Shape} Completion
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): hadron.v1.Completion & hadron.v1.Completion.$Shape;
        }

        namespace Completion {

            /** Properties of a Completion. */
            interface $Properties {

                /** Completion workerId */
                workerId?: (number|null);

                /** Completion taskId */
                taskId?: (number|null);

                /** What the stages get that depend on this one. */
                output?: (hadron.v1.Body.$Properties|null);

                /** Their `stream` is the name of an output; numbers mean nothing, because a task is completed once. */
                publishes?: (hadron.v1.Produce.$Properties[]|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a Completion. */
            type $Shape = hadron.v1.Completion.$Properties;
        }

        /**
         * Properties of a FailTask.
         * @deprecated Use hadron.v1.FailTask.$Properties instead.
         */
        interface IFailTask extends hadron.v1.FailTask.$Properties {
        }

        /** The attempt has failed. Answered in a TasksSettled. */
        class FailTask {

            /**
             * Constructs a new FailTask.
             * @param [properties] Properties to set
             */
            constructor(properties?: hadron.v1.FailTask.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** FailTask workerId. */
            workerId: number;

            /** FailTask taskId. */
            taskId: number;

            /** Another attempt is made only where `retryable` is set. */
            error?: (hadron.v1.Error.$Properties|null);

            /**
             * Encodes the specified FailTask message. Does not implicitly {@link hadron.v1.FailTask.verify|verify} messages.
             * @param message FailTask message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: hadron.v1.FailTask.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a FailTask message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {hadron.v1.FailTask & hadron.v1.FailTask.$Shape} FailTask
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): hadron.v1.FailTask & hadron.v1.FailTask.$Shape;
        }

        namespace FailTask {

            /** Properties of a FailTask. */
            interface $Properties {

                /** FailTask workerId */
                workerId?: (number|null);

                /** FailTask taskId */
                taskId?: (number|null);

                /** Another attempt is made only where `retryable` is set. */
                error?: (hadron.v1.Error.$Properties|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a FailTask. */
            type $Shape = hadron.v1.FailTask.$Properties;
        }

        /**
         * Properties of a TasksSettled.
         * @deprecated Use hadron.v1.TasksSettled.$Properties instead.
         */
        interface ITasksSettled extends hadron.v1.TasksSettled.$Properties {
        }

        /** What became of tasks. Their credits were back before, when the server had read how they ended. */
        class TasksSettled {

            /**
             * Constructs a new TasksSettled.
             * @param [properties] Properties to set
             */
            constructor(properties?: hadron.v1.TasksSettled.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** Stored. */
            taskIds: number[];

            /** TasksSettled refused. */
            refused: hadron.v1.RefusedTask.$Properties[];

            /**
             * Encodes the specified TasksSettled message. Does not implicitly {@link hadron.v1.TasksSettled.verify|verify} messages.
             * @param message TasksSettled message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: hadron.v1.TasksSettled.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a TasksSettled message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {hadron.v1.TasksSettled & hadron.v1.TasksSettled.$Shape} TasksSettled
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): hadron.v1.TasksSettled & hadron.v1.TasksSettled.$Shape;
        }

        namespace TasksSettled {

            /** Properties of a TasksSettled. */
            interface $Properties {

                /** Stored. */
                taskIds?: (number[]|null);

                /** TasksSettled refused */
                refused?: (hadron.v1.RefusedTask.$Properties[]|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a TasksSettled. */
            type $Shape = hadron.v1.TasksSettled.$Properties;
        }

        /**
         * Properties of a RefusedTask.
         * @deprecated Use hadron.v1.RefusedTask.$Properties instead.
         */
        interface IRefusedTask extends hadron.v1.RefusedTask.$Properties {
        }

        /** Represents a RefusedTask. */
        class RefusedTask {

            /**
             * Constructs a new RefusedTask.
             * @param [properties] Properties to set
             */
            constructor(properties?: hadron.v1.RefusedTask.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** RefusedTask taskId. */
            taskId: number;

            /** RefusedTask error. */
            error?: (hadron.v1.Error.$Properties|null);

            /**
             * Encodes the specified RefusedTask message. Does not implicitly {@link hadron.v1.RefusedTask.verify|verify} messages.
             * @param message RefusedTask message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: hadron.v1.RefusedTask.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a RefusedTask message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {hadron.v1.RefusedTask & hadron.v1.RefusedTask.$Shape} RefusedTask
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): hadron.v1.RefusedTask & hadron.v1.RefusedTask.$Shape;
        }

        namespace RefusedTask {

            /** Properties of a RefusedTask. */
            interface $Properties {

                /** RefusedTask taskId */
                taskId?: (number|null);

                /** RefusedTask error */
                error?: (hadron.v1.Error.$Properties|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a RefusedTask. */
            type $Shape = hadron.v1.RefusedTask.$Properties;
        }

        /**
         * Properties of a CancelTask.
         * @deprecated Use hadron.v1.CancelTask.$Properties instead.
         */
        interface ICancelTask extends hadron.v1.CancelTask.$Properties {
        }

        /** The task is not this worker's any more: it took too long, or its run has ended. The credit is back, unless the worker ends cancelled tasks. */
        class CancelTask {

            /**
             * Constructs a new CancelTask.
             * @param [properties] Properties to set
             */
            constructor(properties?: hadron.v1.CancelTask.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** CancelTask taskId. */
            taskId: number;

            /** CancelTask error. */
            error?: (hadron.v1.Error.$Properties|null);

            /**
             * Encodes the specified CancelTask message. Does not implicitly {@link hadron.v1.CancelTask.verify|verify} messages.
             * @param message CancelTask message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: hadron.v1.CancelTask.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a CancelTask message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {hadron.v1.CancelTask & hadron.v1.CancelTask.$Shape} CancelTask
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): hadron.v1.CancelTask & hadron.v1.CancelTask.$Shape;
        }

        namespace CancelTask {

            /** Properties of a CancelTask. */
            interface $Properties {

                /** CancelTask taskId */
                taskId?: (number|null);

                /** CancelTask error */
                error?: (hadron.v1.Error.$Properties|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a CancelTask. */
            type $Shape = hadron.v1.CancelTask.$Properties;
        }

        /**
         * Properties of a StartRun.
         * @deprecated Use hadron.v1.StartRun.$Properties instead.
         */
        interface IStartRun extends hadron.v1.StartRun.$Properties {
        }

        /** Begins a run. Answered by RunStarted or Failure. */
        class StartRun {

            /**
             * Constructs a new StartRun.
             * @param [properties] Properties to set
             */
            constructor(properties?: hadron.v1.StartRun.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** StartRun requestId. */
            requestId: number;

            /** StartRun pipeline. */
            pipeline: string;

            /** For pipelines that start by request: the id of the run. One that is there already is not begun again. */
            run: string;

            /**
             * One record, numbered like all that is produced. For pipelines of a stream it is published there; `stream` means nothing, and an empty
             * type is the first plain one of the pipeline.
             */
            publish?: (hadron.v1.Produce.$Properties|null);

            /**
             * Encodes the specified StartRun message. Does not implicitly {@link hadron.v1.StartRun.verify|verify} messages.
             * @param message StartRun message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: hadron.v1.StartRun.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a StartRun message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {hadron.v1.StartRun & hadron.v1.StartRun.$Shape} StartRun
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): hadron.v1.StartRun & hadron.v1.StartRun.$Shape;
        }

        namespace StartRun {

            /** Properties of a StartRun. */
            interface $Properties {

                /** StartRun requestId */
                requestId?: (number|null);

                /** StartRun pipeline */
                pipeline?: (string|null);

                /** For pipelines that start by request: the id of the run. One that is there already is not begun again. */
                run?: (string|null);

                /**
                 * One record, numbered like all that is produced. For pipelines of a stream it is published there; `stream` means nothing, and an empty
                 * type is the first plain one of the pipeline.
                 */
                publish?: (hadron.v1.Produce.$Properties|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a StartRun. */
            type $Shape = hadron.v1.StartRun.$Properties;
        }

        /**
         * Properties of a RunStarted.
         * @deprecated Use hadron.v1.RunStarted.$Properties instead.
         */
        interface IRunStarted extends hadron.v1.RunStarted.$Properties {
        }

        /** Represents a RunStarted. */
        class RunStarted {

            /**
             * Constructs a new RunStarted.
             * @param [properties] Properties to set
             */
            constructor(properties?: hadron.v1.RunStarted.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** RunStarted requestId. */
            requestId: number;

            /** RunStarted run. */
            run: string;

            /** It had been begun before. */
            duplicate: boolean;

            /**
             * Encodes the specified RunStarted message. Does not implicitly {@link hadron.v1.RunStarted.verify|verify} messages.
             * @param message RunStarted message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: hadron.v1.RunStarted.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a RunStarted message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {hadron.v1.RunStarted & hadron.v1.RunStarted.$Shape} RunStarted
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): hadron.v1.RunStarted & hadron.v1.RunStarted.$Shape;
        }

        namespace RunStarted {

            /** Properties of a RunStarted. */
            interface $Properties {

                /** RunStarted requestId */
                requestId?: (number|null);

                /** RunStarted run */
                run?: (string|null);

                /** It had been begun before. */
                duplicate?: (boolean|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a RunStarted. */
            type $Shape = hadron.v1.RunStarted.$Properties;
        }

        /** RunStatus enum. */
        enum RunStatus {

            /** RUN_STATUS_UNSPECIFIED value */
            RUN_STATUS_UNSPECIFIED = 0,

            /** As many others run as may. */
            RUN_PENDING = 1,

            /** RUN_RUNNING value */
            RUN_RUNNING = 2,

            /** RUN_COMPLETED value */
            RUN_COMPLETED = 3,

            /** RUN_FAILED value */
            RUN_FAILED = 4,

            /** RUN_CANCELLED value */
            RUN_CANCELLED = 5
        }

        /** StageStatus enum. */
        enum StageStatus {

            /** STAGE_STATUS_UNSPECIFIED value */
            STAGE_STATUS_UNSPECIFIED = 0,

            /** For other stages. */
            STAGE_WAITING = 1,

            /** For a worker, or in the hands of one. */
            STAGE_READY = 2,

            /** For the time of its next attempt. */
            STAGE_BACKING_OFF = 3,

            /** STAGE_COMPLETED value */
            STAGE_COMPLETED = 4,

            /** STAGE_FAILED value */
            STAGE_FAILED = 5,

            /** STAGE_CANCELLED value */
            STAGE_CANCELLED = 6
        }

        /**
         * Properties of a RunInfo.
         * @deprecated Use hadron.v1.RunInfo.$Properties instead.
         */
        interface IRunInfo extends hadron.v1.RunInfo.$Properties {
        }

        /** As it is described, and as it is stored. */
        class RunInfo {

            /**
             * Constructs a new RunInfo.
             * @param [properties] Properties to set
             */
            constructor(properties?: hadron.v1.RunInfo.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** RunInfo run. */
            run: string;

            /** Left out where stored, as are the names and needs of stages. */
            pipeline: string;

            /** RunInfo revision. */
            revision: number;

            /** RunInfo status. */
            status: hadron.v1.RunStatus;

            /** RunInfo startedMs. */
            startedMs: number;

            /** 0 while it has not ended. */
            endedMs: number;

            /** RunInfo root. */
            root?: (hadron.v1.Root.$Properties|null);

            /** RunInfo stages. */
            stages: hadron.v1.StageRun.$Properties[];

            /** RunInfo error. */
            error?: (hadron.v1.Error.$Properties|null);

            /** RunInfo failedStage. */
            failedStage: string;

            /** Of a stored run: how many values of their own hold its root, 0 where it is in here. */
            rootValues: number;

            /** The stage whose output is the reply, empty for none. */
            respond: string;

            /** Of a stored run: how many bytes its root has, where it has values of its own. */
            rootBytes: number;

            /** Of a stored run: its root or an output has values of its own. */
            hasValues: boolean;

            /**
             * Encodes the specified RunInfo message. Does not implicitly {@link hadron.v1.RunInfo.verify|verify} messages.
             * @param message RunInfo message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: hadron.v1.RunInfo.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a RunInfo message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {hadron.v1.RunInfo & hadron.v1.RunInfo.$Shape} RunInfo
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): hadron.v1.RunInfo & hadron.v1.RunInfo.$Shape;
        }

        namespace RunInfo {

            /** Properties of a RunInfo. */
            interface $Properties {

                /** RunInfo run */
                run?: (string|null);

                /** Left out where stored, as are the names and needs of stages. */
                pipeline?: (string|null);

                /** RunInfo revision */
                revision?: (number|null);

                /** RunInfo status */
                status?: (hadron.v1.RunStatus|null);

                /** RunInfo startedMs */
                startedMs?: (number|null);

                /** 0 while it has not ended. */
                endedMs?: (number|null);

                /** RunInfo root */
                root?: (hadron.v1.Root.$Properties|null);

                /** RunInfo stages */
                stages?: (hadron.v1.StageRun.$Properties[]|null);

                /** RunInfo error */
                error?: (hadron.v1.Error.$Properties|null);

                /** RunInfo failedStage */
                failedStage?: (string|null);

                /** Of a stored run: how many values of their own hold its root, 0 where it is in here. */
                rootValues?: (number|null);

                /** The stage whose output is the reply, empty for none. */
                respond?: (string|null);

                /** Of a stored run: how many bytes its root has, where it has values of its own. */
                rootBytes?: (number|null);

                /** Of a stored run: its root or an output has values of its own. */
                hasValues?: (boolean|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a RunInfo. */
            type $Shape = hadron.v1.RunInfo.$Properties;
        }

        /**
         * Properties of a StageRun.
         * @deprecated Use hadron.v1.StageRun.$Properties instead.
         */
        interface IStageRun extends hadron.v1.StageRun.$Properties {
        }

        /** Represents a StageRun. */
        class StageRun {

            /**
             * Constructs a new StageRun.
             * @param [properties] Properties to set
             */
            constructor(properties?: hadron.v1.StageRun.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** StageRun name. */
            name: string;

            /** StageRun needs. */
            needs: string[];

            /** StageRun status. */
            status: hadron.v1.StageStatus;

            /** Attempts that have failed since it became ready. */
            failures: number;

            /** Attempts that have ended, in all. */
            attempts: number;

            /** Of the next attempt. */
            dueMs: number;

            /** StageRun readyMs. */
            readyMs: number;

            /** When the last attempt began. */
            startedMs: number;

            /** StageRun endedMs. */
            endedMs: number;

            /** Of the last attempt that failed. */
            error?: (hadron.v1.Error.$Properties|null);

            /** StageRun output. */
            output?: (hadron.v1.Body.$Properties|null);

            /** Of a stored run, as for its root. */
            outputValues: number;

            /** Who has the task now. */
            worker: string;

            /** Of a stored run, as for its root. */
            outputBytes: number;

            /**
             * Encodes the specified StageRun message. Does not implicitly {@link hadron.v1.StageRun.verify|verify} messages.
             * @param message StageRun message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: hadron.v1.StageRun.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a StageRun message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {hadron.v1.StageRun & hadron.v1.StageRun.$Shape} StageRun
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): hadron.v1.StageRun & hadron.v1.StageRun.$Shape;
        }

        namespace StageRun {

            /** Properties of a StageRun. */
            interface $Properties {

                /** StageRun name */
                name?: (string|null);

                /** StageRun needs */
                needs?: (string[]|null);

                /** StageRun status */
                status?: (hadron.v1.StageStatus|null);

                /** Attempts that have failed since it became ready. */
                failures?: (number|null);

                /** Attempts that have ended, in all. */
                attempts?: (number|null);

                /** Of the next attempt. */
                dueMs?: (number|null);

                /** StageRun readyMs */
                readyMs?: (number|null);

                /** When the last attempt began. */
                startedMs?: (number|null);

                /** StageRun endedMs */
                endedMs?: (number|null);

                /** Of the last attempt that failed. */
                error?: (hadron.v1.Error.$Properties|null);

                /** StageRun output */
                output?: (hadron.v1.Body.$Properties|null);

                /** Of a stored run, as for its root. */
                outputValues?: (number|null);

                /** Who has the task now. */
                worker?: (string|null);

                /** Of a stored run, as for its root. */
                outputBytes?: (number|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a StageRun. */
            type $Shape = hadron.v1.StageRun.$Properties;
        }

        /**
         * Properties of a DescribeRun.
         * @deprecated Use hadron.v1.DescribeRun.$Properties instead.
         */
        interface IDescribeRun extends hadron.v1.DescribeRun.$Properties {
        }

        /** Answered by RunDescription or Failure, once it has come so far. */
        class DescribeRun {

            /**
             * Constructs a new DescribeRun.
             * @param [properties] Properties to set
             */
            constructor(properties?: hadron.v1.DescribeRun.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** DescribeRun requestId. */
            requestId: number;

            /** DescribeRun pipeline. */
            pipeline: string;

            /** DescribeRun run. */
            run: string;

            /** DescribeRun until. */
            until: hadron.v1.DescribeRun.Until;

            /**
             * Encodes the specified DescribeRun message. Does not implicitly {@link hadron.v1.DescribeRun.verify|verify} messages.
             * @param message DescribeRun message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: hadron.v1.DescribeRun.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a DescribeRun message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {hadron.v1.DescribeRun & hadron.v1.DescribeRun.$Shape} DescribeRun
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): hadron.v1.DescribeRun & hadron.v1.DescribeRun.$Shape;
        }

        namespace DescribeRun {

            /** Properties of a DescribeRun. */
            interface $Properties {

                /** DescribeRun requestId */
                requestId?: (number|null);

                /** DescribeRun pipeline */
                pipeline?: (string|null);

                /** DescribeRun run */
                run?: (string|null);

                /** DescribeRun until */
                until?: (hadron.v1.DescribeRun.Until|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a DescribeRun. */
            type $Shape = hadron.v1.DescribeRun.$Properties;

            /** Until enum. */
            enum Until {

                /** At once. */
                NOW = 0,

                /** The responder has completed, or the run has ended. */
                REPLIED = 1,

                /** ENDED value */
                ENDED = 2
            }
        }

        /**
         * Properties of a RunDescription.
         * @deprecated Use hadron.v1.RunDescription.$Properties instead.
         */
        interface IRunDescription extends hadron.v1.RunDescription.$Properties {
        }

        /** Represents a RunDescription. */
        class RunDescription {

            /**
             * Constructs a new RunDescription.
             * @param [properties] Properties to set
             */
            constructor(properties?: hadron.v1.RunDescription.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** RunDescription requestId. */
            requestId: number;

            /** RunDescription info. */
            info?: (hadron.v1.RunInfo.$Properties|null);

            /**
             * Encodes the specified RunDescription message. Does not implicitly {@link hadron.v1.RunDescription.verify|verify} messages.
             * @param message RunDescription message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: hadron.v1.RunDescription.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a RunDescription message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {hadron.v1.RunDescription & hadron.v1.RunDescription.$Shape} RunDescription
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): hadron.v1.RunDescription & hadron.v1.RunDescription.$Shape;
        }

        namespace RunDescription {

            /** Properties of a RunDescription. */
            interface $Properties {

                /** RunDescription requestId */
                requestId?: (number|null);

                /** RunDescription info */
                info?: (hadron.v1.RunInfo.$Properties|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a RunDescription. */
            type $Shape = hadron.v1.RunDescription.$Properties;
        }

        /**
         * Properties of a ListRuns.
         * @deprecated Use hadron.v1.ListRuns.$Properties instead.
         */
        interface IListRuns extends hadron.v1.ListRuns.$Properties {
        }

        /** Answered by RunLists or Failure. The latest come first. */
        class ListRuns {

            /**
             * Constructs a new ListRuns.
             * @param [properties] Properties to set
             */
            constructor(properties?: hadron.v1.ListRuns.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** ListRuns requestId. */
            requestId: number;

            /** ListRuns pipeline. */
            pipeline: string;

            /** Empty for all. */
            statuses: hadron.v1.RunStatus[];

            /** The latest so many, 100,000 at the most; 0 for 1,000. */
            limit: number;

            /**
             * Encodes the specified ListRuns message. Does not implicitly {@link hadron.v1.ListRuns.verify|verify} messages.
             * @param message ListRuns message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: hadron.v1.ListRuns.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a ListRuns message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {hadron.v1.ListRuns & hadron.v1.ListRuns.$Shape} ListRuns
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): hadron.v1.ListRuns & hadron.v1.ListRuns.$Shape;
        }

        namespace ListRuns {

            /** Properties of a ListRuns. */
            interface $Properties {

                /** ListRuns requestId */
                requestId?: (number|null);

                /** ListRuns pipeline */
                pipeline?: (string|null);

                /** Empty for all. */
                statuses?: (hadron.v1.RunStatus[]|null);

                /** The latest so many, 100,000 at the most; 0 for 1,000. */
                limit?: (number|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a ListRuns. */
            type $Shape = hadron.v1.ListRuns.$Properties;
        }

        /**
         * Properties of a RunList.
         * @deprecated Use hadron.v1.RunList.$Properties instead.
         */
        interface IRunList extends hadron.v1.RunList.$Properties {
        }

        /** Without roots and outputs. */
        class RunList {

            /**
             * Constructs a new RunList.
             * @param [properties] Properties to set
             */
            constructor(properties?: hadron.v1.RunList.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** RunList requestId. */
            requestId: number;

            /** RunList runs. */
            runs: hadron.v1.RunInfo.$Properties[];

            /** RunList more. */
            more: boolean;

            /**
             * Encodes the specified RunList message. Does not implicitly {@link hadron.v1.RunList.verify|verify} messages.
             * @param message RunList message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: hadron.v1.RunList.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a RunList message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {hadron.v1.RunList & hadron.v1.RunList.$Shape} RunList
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): hadron.v1.RunList & hadron.v1.RunList.$Shape;
        }

        namespace RunList {

            /** Properties of a RunList. */
            interface $Properties {

                /** RunList requestId */
                requestId?: (number|null);

                /** RunList runs */
                runs?: (hadron.v1.RunInfo.$Properties[]|null);

                /** RunList more */
                more?: (boolean|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a RunList. */
            type $Shape = hadron.v1.RunList.$Properties;
        }

        /**
         * Properties of a ChangeRun.
         * @deprecated Use hadron.v1.ChangeRun.$Properties instead.
         */
        interface IChangeRun extends hadron.v1.ChangeRun.$Properties {
        }

        /** Answered by Ok or Failure. */
        class ChangeRun {

            /**
             * Constructs a new ChangeRun.
             * @param [properties] Properties to set
             */
            constructor(properties?: hadron.v1.ChangeRun.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** ChangeRun requestId. */
            requestId: number;

            /** ChangeRun pipeline. */
            pipeline: string;

            /** ChangeRun run. */
            run: string;

            /** ChangeRun action. */
            action: hadron.v1.ChangeRun.Action;

            /**
             * Encodes the specified ChangeRun message. Does not implicitly {@link hadron.v1.ChangeRun.verify|verify} messages.
             * @param message ChangeRun message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: hadron.v1.ChangeRun.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a ChangeRun message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {hadron.v1.ChangeRun & hadron.v1.ChangeRun.$Shape} ChangeRun
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): hadron.v1.ChangeRun & hadron.v1.ChangeRun.$Shape;
        }

        namespace ChangeRun {

            /** Properties of a ChangeRun. */
            interface $Properties {

                /** ChangeRun requestId */
                requestId?: (number|null);

                /** ChangeRun pipeline */
                pipeline?: (string|null);

                /** ChangeRun run */
                run?: (string|null);

                /** ChangeRun action */
                action?: (hadron.v1.ChangeRun.Action|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a ChangeRun. */
            type $Shape = hadron.v1.ChangeRun.$Properties;

            /** Action enum. */
            enum Action {

                /** ACTION_UNSPECIFIED value */
                ACTION_UNSPECIFIED = 0,

                /** Of a failed run: it goes on from where it failed. */
                RETRY = 1,

                /** CANCEL value */
                CANCEL = 2
            }
        }

        /**
         * Properties of a WatchRuns.
         * @deprecated Use hadron.v1.WatchRuns.$Properties instead.
         */
        interface IWatchRuns extends hadron.v1.WatchRuns.$Properties {
        }

        /** Answered by Ok or Failure; RunsChanged follow, for one run the first at once. A Failure ends it: the run, or the pipeline, is not there any more. */
        class WatchRuns {

            /**
             * Constructs a new WatchRuns.
             * @param [properties] Properties to set
             */
            constructor(properties?: hadron.v1.WatchRuns.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** WatchRuns requestId. */
            requestId: number;

            /** Empty for all. */
            pipeline: string;

            /** Empty for all. */
            run: string;

            /**
             * Encodes the specified WatchRuns message. Does not implicitly {@link hadron.v1.WatchRuns.verify|verify} messages.
             * @param message WatchRuns message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: hadron.v1.WatchRuns.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a WatchRuns message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {hadron.v1.WatchRuns & hadron.v1.WatchRuns.$Shape} WatchRuns
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): hadron.v1.WatchRuns & hadron.v1.WatchRuns.$Shape;
        }

        namespace WatchRuns {

            /** Properties of a WatchRuns. */
            interface $Properties {

                /** WatchRuns requestId */
                requestId?: (number|null);

                /** Empty for all. */
                pipeline?: (string|null);

                /** Empty for all. */
                run?: (string|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a WatchRuns. */
            type $Shape = hadron.v1.WatchRuns.$Properties;
        }

        /**
         * Properties of an UnwatchRuns.
         * @deprecated Use hadron.v1.UnwatchRuns.$Properties instead.
         */
        interface IUnwatchRuns extends hadron.v1.UnwatchRuns.$Properties {
        }

        /** Represents an UnwatchRuns. */
        class UnwatchRuns {

            /**
             * Constructs a new UnwatchRuns.
             * @param [properties] Properties to set
             */
            constructor(properties?: hadron.v1.UnwatchRuns.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** Of the WatchRuns that began it. */
            requestId: number;

            /**
             * Encodes the specified UnwatchRuns message. Does not implicitly {@link hadron.v1.UnwatchRuns.verify|verify} messages.
             * @param message UnwatchRuns message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: hadron.v1.UnwatchRuns.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes an UnwatchRuns message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {hadron.v1.UnwatchRuns & hadron.v1.UnwatchRuns.$Shape} UnwatchRuns
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): hadron.v1.UnwatchRuns & hadron.v1.UnwatchRuns.$Shape;
        }

        namespace UnwatchRuns {

            /** Properties of an UnwatchRuns. */
            interface $Properties {

                /** Of the WatchRuns that began it. */
                requestId?: (number|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of an UnwatchRuns. */
            type $Shape = hadron.v1.UnwatchRuns.$Properties;
        }

        /**
         * Properties of a RunsChanged.
         * @deprecated Use hadron.v1.RunsChanged.$Properties instead.
         */
        interface IRunsChanged extends hadron.v1.RunsChanged.$Properties {
        }

        /** As they are now, without roots and outputs. Who reads slowly misses states in between, and all of a run only where 10,000 others have changed since. */
        class RunsChanged {

            /**
             * Constructs a new RunsChanged.
             * @param [properties] Properties to set
             */
            constructor(properties?: hadron.v1.RunsChanged.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** RunsChanged requestId. */
            requestId: number;

            /** RunsChanged runs. */
            runs: hadron.v1.RunInfo.$Properties[];

            /**
             * Encodes the specified RunsChanged message. Does not implicitly {@link hadron.v1.RunsChanged.verify|verify} messages.
             * @param message RunsChanged message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: hadron.v1.RunsChanged.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a RunsChanged message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {hadron.v1.RunsChanged & hadron.v1.RunsChanged.$Shape} RunsChanged
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): hadron.v1.RunsChanged & hadron.v1.RunsChanged.$Shape;
        }

        namespace RunsChanged {

            /** Properties of a RunsChanged. */
            interface $Properties {

                /** RunsChanged requestId */
                requestId?: (number|null);

                /** RunsChanged runs */
                runs?: (hadron.v1.RunInfo.$Properties[]|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a RunsChanged. */
            type $Shape = hadron.v1.RunsChanged.$Properties;
        }
    }
}
