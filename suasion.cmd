@echo off
rem Starts Suasion on Windows; builds it first where there is no build or a source is newer than it.
rem   SUASION_NO_BUILD=1      start what is there, whatever its age
rem   SUASION_JAVA_OPTS=...   further options for the Java machine, for example -Xmx8g
rem What this script itself says goes to standard error. Its own exit codes: 69 a tool is missing, 70 the build failed.
setlocal DisableDelayedExpansion
set "home=%~dp0"
if "%home:~-1%"=="\" set "home=%home:~0,-1%"
rem Spark is five times as large as all the rest: it is fetched, built and started only where it is asked for.
set "module=scenarios"
set "name=suasion"
set "before="
call :words %*
set "dist=%home%\%module%\target\suasion"
set "jar=%dist%\%name%.jar"
set "archive=%dist%\suasion.jsa"

rem No blocks in parentheses around paths: a path may hold a parenthesis itself.
set "java=java"
if not defined JAVA_HOME goto look
set "java=%JAVA_HOME%\bin\java.exe"
if exist "%java%" goto found
>&2 echo suasion: JAVA_HOME is "%JAVA_HOME%", but there is no bin\java.exe in it. Set it to a JDK 17 or later.
exit /b 69
:look
where java >nul 2>nul && goto found
>&2 echo suasion: no java on the path. Install a JDK 17 or later, for example from adoptium.net.
exit /b 69
:found

if defined SUASION_NO_BUILD goto start
call :fresh && goto start

rem The version is looked at only where something must be built; a build of an older Java cannot exist.
set "version="
for /f "tokens=3" %%v in ('call "%java%" -version 2^>^&1 ^| findstr version') do if not defined version set "version=%%~v"
set "major=0"
for /f "tokens=1,2 delims=." %%a in ("%version%") do if "%%a"=="1" (set "major=%%b") else (set "major=%%a")
if %major% geq 17 goto maven
>&2 echo suasion: "%java%" is Java %version%, 17 or later is needed. Maybe JAVA_HOME should name another JDK.
exit /b 69
:maven
where mvn >nul 2>nul && goto ready
>&2 echo suasion: mvn is not on the path. The first start builds Suasion with Maven 3.8 or later.
exit /b 69
:ready
if not exist "%home%\target" mkdir "%home%\target"

rem A file that one process holds open for writing cannot be opened so by another: that is the lock.
:lock
set "locked="
2>nul (
  9>"%home%\target\building.lock" (
    set "locked=yes"
    call :build
  )
)
if defined locked goto unlocked
ping -n 2 127.0.0.1 >nul
goto lock
:unlocked
if not defined failed goto start
>&2 type "%home%\target\building.log"
>&2 echo suasion: the build failed; Maven's output is above and in "%home%\target\building.log"
exit /b 70

:start
if exist "%jar%" goto go
>&2 echo suasion: there is no "%jar%", and SUASION_NO_BUILD forbids building it.
exit /b 70
:go
rem Short work ends before the optimising compiler pays for itself; play and measurement need it.
set "speed=-XX:TieredStopAtLevel=1 -XX:+UseSerialGC"
for %%c in (run audit sweep experiment bench gui) do if "%~1"=="%%c" set "speed="
set share=
if exist "%archive%" set share=-XX:SharedArchiveFile="%archive%"
"%java%" %share% -Xshare:auto -Xlog:disable %speed% -Dfile.encoding=UTF-8 %SUASION_JAVA_OPTS% -jar "%jar%" %*
exit /b %errorlevel%

rem Looks for the words --engine spark.
:words
if [%1]==[] exit /b 0
if "%~1"=="--engine=spark" set "module=cluster" & set "name=suasion-cluster"
if "%before%"=="--engine" if "%~1"=="spark" set "module=cluster" & set "name=suasion-cluster"
set "before=%~1"
shift
goto words

rem Whether there is a build and no source, resource or pom is newer than it.
:fresh
if not exist "%jar%" exit /b 1
if not exist "%dist%\built" exit /b 1
powershell -NoProfile -NonInteractive -Command "$built = (Get-Item -LiteralPath ($env:dist + '\built')).LastWriteTimeUtc; $roots = Get-ChildItem -Path ($env:home + '\*\src\main'); $files = @(Get-Item -Path ($env:home + '\pom.xml'), ($env:home + '\*\pom.xml')) + @($roots) + @($roots | Get-ChildItem -Recurse); if ($files | Where-Object { $_.LastWriteTimeUtc -gt $built }) { exit 1 }"
exit /b %errorlevel%

:build
set "failed="
call :fresh && exit /b 0
set "what=building once (half a minute; some minutes more where Maven must fetch the libraries first) ..."
if exist "%jar%" set "what=sources have changed; building (some 20 seconds) ..."
>con echo suasion: %what%
type nul >"%home%\target\building.start"
pushd "%home%"
call mvn -B -q -ntp -Dstyle.color=never -pl %module% -am -Dmaven.test.skip=true -Dmaven.compiler.failOnWarning=false package >"%home%\target\building.log" 2>&1 <nul
if errorlevel 1 set "failed=yes"
popd
if not exist "%jar%" set "failed=yes"
if defined failed exit /b 0
move /y "%home%\target\building.start" "%dist%\built" >nul
if not "%module%"=="scenarios" exit /b 0
rem Class-data sharing: the classes of a typical start, parsed and laid out once, mapped at every later start.
del /f /q "%archive%" 2>nul
"%java%" -XX:DumpLoadedClassList="%home%\target\classes.list" -jar "%jar%" solve court >nul 2>nul <nul
"%java%" -Xshare:dump -XX:SharedClassListFile="%home%\target\classes.list" -XX:SharedArchiveFile="%archive%" -cp "%jar%" >nul 2>nul <nul
exit /b 0
