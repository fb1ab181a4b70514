/**
 * The completion of fish, from 3.0 on.
 *
 * @module
 */

/** To be sourced. */
export const FISH = String.raw`# hadron completion for fish. Now: hadron completions fish | source
# For good: hadron completions fish > ~/.config/fish/completions/hadron.fish

function __hadron_complete
    set -l words (commandline -opc)
    set -l word (commandline -ct | string collect --allow-empty | string replace -r '^["\']' '')
    for line in (hadron complete -- $words[2..-1] "$word" 2>/dev/null)
        if test "$line" = ":files"
            if string match -q '@*' -- "$word"
                __fish_complete_path (string sub -s 2 -- "$word") | string replace -r '^' '@'
            else
                __fish_complete_path "$word"
            end
        else
            echo $line
        end
    end
end

complete -c hadron -f -a '(__hadron_complete)'
`;
