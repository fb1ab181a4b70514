/**
 * The completion of PowerShell, from 5.1 on.
 *
 * @module
 */

/** To be evaluated. */
export const POWERSHELL = String
  .raw`# hadron completion for PowerShell. Now: hadron completions powershell | Out-String | Invoke-Expression
# For good: put that line into the file that $PROFILE names

Register-ArgumentCompleter -Native -CommandName hadron -ScriptBlock {
    param($wordToComplete, $commandAst, $cursorPosition)
    $words = @($commandAst.CommandElements | Select-Object -Skip 1 |
        Where-Object { $_.Extent.StartOffset -lt $cursorPosition } |
        ForEach-Object { $_.Extent.Text.Trim('"', "'") })
    # A word that is empty is not passed on to a program by every PowerShell.
    $lines = if ($wordToComplete -eq '') { hadron complete --new-word -- @words 2>$null } else { hadron complete -- @words 2>$null }
    foreach ($line in $lines) {
        if ($line -eq ':files') {
            $at = if ($wordToComplete.StartsWith('@')) { '@' } else { '' }
            [System.Management.Automation.CompletionCompleters]::CompleteFilename($wordToComplete.TrimStart('@')) | ForEach-Object {
                [System.Management.Automation.CompletionResult]::new("$at$($_.CompletionText)", $_.ListItemText, $_.ResultType, $_.ToolTip)
            }
            continue
        }
        $value, $description = $line -split [char]9, 2
        if (-not $description) { $description = $value }
        [System.Management.Automation.CompletionResult]::new($value, $value, 'ParameterValue', $description)
    }
}
`;
