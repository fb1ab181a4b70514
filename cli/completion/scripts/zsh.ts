/**
 * The completion of zsh, from 5.0 on.
 *
 * @module
 */

/** § stands for the dollar sign of what this language would take for its own. To be sourced, or put as `_hadron` into a folder of `$fpath`. */
export const ZSH = String.raw`#compdef hadron
# hadron completion for zsh. Now: source <(hadron completions zsh)
# For good: hadron completions zsh > a folder of $fpath, in a file _hadron

_hadron() {
    local line files tab=$'\t'
    local -a values shown typed
    typed=("§{(@Q)words[2,CURRENT]}")
    while IFS= read -r line; do
        if [[ "$line" == ":files" ]]; then
            files=1
        else
            values+=("§{line%%$tab*}")
            shown+=("§{line%%$tab*}  -- §{line#*$tab}")
        fi
    done < <(hadron complete -- "§{typed[@]}" 2>/dev/null)
    if [[ -n "$files" ]]; then
        compset -P @
        _files
    fi
    (( §{#values} )) && compadd -l -d shown -a values
}

if [[ "$funcstack[1]" == _hadron ]]; then
    _hadron "$@"
else
    (( $+functions[compdef] )) || { autoload -Uz compinit && compinit; }
    compdef _hadron hadron
fi
`.replaceAll("§", "$");
