# Installs the hadron executable for Windows: downloads it, verifies its checksum, puts it in place.
#
#   ./install.ps1 [-Version 0.1.0]      the latest release without
#
# HADRON_INSTALL    the folder to install into, default ~\.local\bin
# HADRON_BASE_URL   where releases are: BASE/latest/download/FILE and BASE/download/vVERSION/FILE
param([string]$Version = "latest")
$ErrorActionPreference = "Stop"
$ProgressPreference = "SilentlyContinue" # the progress bar makes downloads many times slower

# The release workflow writes its own address in place of the next line's value.
$releaseUrl = ""

$base = if ($env:HADRON_BASE_URL) { $env:HADRON_BASE_URL } else { $releaseUrl }
if (-not $base) { throw "Failed to find the releases: this script is not from a release, so HADRON_BASE_URL must be set" }
$from = if ($Version -eq "latest") { "$base/latest/download" } else { "$base/download/v$($Version -replace '^v', '')" }

# PROCESSOR_ARCHITEW6432 is set where this PowerShell itself is emulated.
$machine = if ($env:PROCESSOR_ARCHITEW6432) { $env:PROCESSOR_ARCHITEW6432 } else { $env:PROCESSOR_ARCHITECTURE }
$processor = switch ($machine) {
  "AMD64" { "x86_64" }
  "ARM64" { "aarch64" }
  default { throw "Failed to install hadron: no executable for the processor $machine" }
}
$archive = "hadron-windows-$processor.zip"
$folder = if ($env:HADRON_INSTALL) { $env:HADRON_INSTALL } else { Join-Path $HOME ".local\bin" }

$work = Join-Path ([IO.Path]::GetTempPath()) "hadron-install-$([Guid]::NewGuid())"
New-Item -ItemType Directory -Path $work | Out-Null
try {
  Write-Output "Downloading $from/$archive"
  Invoke-WebRequest -UseBasicParsing -Uri "$from/$archive" -OutFile "$work\$archive"
  Invoke-WebRequest -UseBasicParsing -Uri "$from/SHA256SUMS" -OutFile "$work\SHA256SUMS"

  $line = Get-Content "$work\SHA256SUMS" | Where-Object { ($_ -split "\s+\*?", 2)[1] -eq $archive }
  if (-not $line) { throw "Failed to verify ${archive}: SHA256SUMS does not name it" }
  $expected = ($line -split "\s+")[0]
  $actual = (Get-FileHash -Algorithm SHA256 "$work\$archive").Hash
  if ($actual -ne $expected) { throw "Failed to verify ${archive}: its SHA-256 is $actual, SHA256SUMS says $expected" }

  Expand-Archive -Path "$work\$archive" -DestinationPath "$work\unpacked"
  $installed = & "$work\unpacked\hadron.exe" --version
  if ($LASTEXITCODE -ne 0) { throw "Failed to run the downloaded hadron: nothing was installed" }
  New-Item -ItemType Directory -Force -Path $folder | Out-Null
  Copy-Item -Force "$work\unpacked\hadron.exe" (Join-Path $folder "hadron.exe")
} finally {
  Remove-Item -Recurse -Force $work
}

Write-Output "Installed $installed as $(Join-Path $folder 'hadron.exe')"
if (($env:PATH -split ";") -notcontains $folder) { Write-Output "$folder is not in PATH; add it in Settings, or for now: `$env:PATH = `"$folder;`$env:PATH`"" }
