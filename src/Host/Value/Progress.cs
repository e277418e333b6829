namespace Yangke.Host.Value;

/// <summary>
/// Tells on standard error what is being done once it has taken two seconds: one line rewritten on a terminal, plain lines
/// every few seconds elsewhere. The work only sets fields; a timer does the talking.
/// </summary>
internal sealed class Progress : IDisposable
{
    private readonly TextWriter _errors;
    private readonly bool _terminal;
    private readonly long _start = Environment.TickCount64;
    private readonly Timer _timer;
    private readonly Lock _gate = new();
    private string _stage = "";
    private double _share;
    private bool _written, _over;

    public Progress(TextWriter errors, bool? terminal = null, double patienceSeconds = 2)
    {
        (_errors, _terminal) = (errors, terminal ?? !Console.IsErrorRedirected);
        _timer = new Timer(
            _ => Tell(), null, TimeSpan.FromSeconds(patienceSeconds), TimeSpan.FromSeconds(patienceSeconds * (_terminal ? 0.25 : 1.5)));
    }

    /// <summary>Begins a stage.</summary>
    public void Now(string stage) => (_stage, _share) = (stage, 0);

    /// <summary>How much of the stage is done, as done of all; 0 of all shows no share.</summary>
    public void Reached(double done, double all) => _share = all > 0 ? Math.Min(1, done / all) : 0;

    public void Dispose()
    {
        lock (_gate)
        {
            _over = true;
            _timer.Dispose();
            if (_written && _terminal)
            {
                _errors.Write("\r" + new string(' ', 70) + "\r");
            }
        }
    }

    private void Tell()
    {
        lock (_gate)
        {
            if (_over || _stage.Length == 0)
            {
                return;
            }

            var seconds = (Environment.TickCount64 - _start) / 1000;
            var share = _share;
            var bar = share > 0 ? $" [{new string('#', (int)(share * 30)),-30}] {share:P0}" : "";
            var line = $"{_stage}{bar} {seconds} s";
            _errors.Write(_terminal ? "\r" + line.PadRight(70) : line + Environment.NewLine);
            _written = true;
        }
    }
}
