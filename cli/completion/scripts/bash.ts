/**
 * The completion of bash, from 4.0 on. It works with and without the package bash-completion.
 *
 * @module
 */

/** § stands for the dollar sign of what this language would take for its own. To be sourced. */
export const BASH = String.raw`# hadron completion for bash. Now: source <(hadron completions bash)
# For good: hadron completions bash > ~/.local/share/bash-completion/completions/hadron

_hadron_complete() {
    local IFS=$'\n' line word="" words=() replies=() files="" i glued="" breaks='^[=:@]+$'
    # bash takes a word with =, : or @ in it for several; they are put together again.
    for ((i = 1; i <= COMP_CWORD; i++)); do
        word="§{COMP_WORDS[i]}"
        if [[ §{#words[@]} -gt 0 && ( "$glued" || "$word" =~ $breaks ) && "$COMP_LINE" == *"§{words[-1]}$word"* ]]; then
            words[-1]+="$word"
        else
            words+=("$word")
        fi
        [[ "$word" =~ $breaks ]] && glued=1 || glued=""
    done
    word="§{words[-1]#[\"\']}"
    words[-1]="$word"
    while IFS= read -r line; do
        if [[ "$line" == ":files" ]]; then files=1; else replies+=("§{line%%$'\t'*}"); fi
    done < <(hadron complete -- "§{words[@]}" 2>/dev/null)
    if [[ -n "$files" ]]; then
        local at="" path="$word"
        [[ "$word" == @* ]] && at="@" path="§{word#@}"
        compopt -o filenames 2>/dev/null
        while IFS= read -r line; do replies+=("$at$line"); done < <(compgen -f -- "$path")
    fi
    # Of a word with one of them in it, bash replaces only what comes after the last.
    local kept="§{word%"§{word##*[=:@]}"}"
    COMPREPLY=("§{replies[@]#"$kept"}")
    [[ §{#COMPREPLY[@]} -eq 1 && "§{COMPREPLY[0]}" == *. ]] && compopt -o nospace 2>/dev/null
    return 0
}

complete -F _hadron_complete hadron
`.replaceAll("§", "$");
