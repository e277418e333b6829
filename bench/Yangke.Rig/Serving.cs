using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net.Sockets;

namespace Yangke.Rig;

/// <summary>The product serving a house in a process of its own, stopped or killed by its id.</summary>
public sealed class Serving : IAsyncDisposable
{
    private readonly Process _process;
    private readonly ConcurrentQueue<string> _lines = new();

    private Serving(Process process, int port, House house)
    {
        (_process, Port, House) = (process, port, house);
        process.OutputDataReceived += Keep;
        process.ErrorDataReceived += Keep;
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
    }

    public House House { get; }

    public int Port { get; }

    /// <summary>From starting the process to its first answer.</summary>
    public TimeSpan ToFirstAnswer { get; private set; }

    /// <summary>What the process wrote last, for a finding's report and for reading its log.</summary>
    public IReadOnlyCollection<string> Lines => _lines;

    public bool IsRunning => !_process.HasExited;

    /// <summary>Starts serving and waits, at most a minute, until <paramref name="first"/> is answered with 200.</summary>
    public static async Task<Serving> Start(House house, byte[]? first = null, int port = 0, string? shell = null)
    {
        port = port == 0 ? House.FreePort() : port;
        var started = Stopwatch.GetTimestamp();
        var serving = new Serving(
            house.Start(["serve", "--urls", $"http://127.0.0.1:{port}"], shell), port, house);
        first ??= Request.Get("/health/ready", token: null);
        while (Stopwatch.GetElapsedTime(started) < TimeSpan.FromSeconds(60) && serving.IsRunning)
        {
            try
            {
                using var wire = new Wire(port);
                if (wire.Send(first).Status == 200)
                {
                    serving.ToFirstAnswer = Stopwatch.GetElapsedTime(started);
                    return serving;
                }
            }
            catch (Exception away) when (away is SocketException or IOException)
            {
                // not listening yet
            }
            await Task.Delay(5);
        }
        var said = string.Join('\n', serving.Lines);
        await serving.DisposeAsync();
        throw new InvalidOperationException($"serving {house.Engine} did not answer: {said}");
    }

    /// <summary>Resident memory in megabytes.</summary>
    public double ResidentMb()
    {
        var line = File.ReadLines($"/proc/{_process.Id}/status").First(l => l.StartsWith("VmRSS", StringComparison.Ordinal));
        return double.Parse(line.Split(' ', StringSplitOptions.RemoveEmptyEntries)[^2]) / 1024;
    }

    /// <summary>Processor time used so far, in milliseconds: what a request costs, however busy the machine is with other things.</summary>
    public double CpuMs()
    {
        _process.Refresh();
        return _process.TotalProcessorTime.TotalMilliseconds;
    }

    /// <summary>kill -9.</summary>
    public async Task Kill()
    {
        _process.Kill(entireProcessTree: true);
        await _process.WaitForExitAsync();
    }

    public async ValueTask DisposeAsync()
    {
        if (IsRunning)
        {
            using var term = Process.Start("kill", ["-TERM", $"{_process.Id}"]);
            await term.WaitForExitAsync();
            using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(15));
            try
            {
                await _process.WaitForExitAsync(patience.Token);
            }
            catch (OperationCanceledException)
            {
                await Kill();
            }
        }
        _process.Dispose();
    }

    private void Keep(object sender, DataReceivedEventArgs line)
    {
        if (line.Data is { } text)
        {
            _lines.Enqueue(text);
            while (_lines.Count > 2_000)
            {
                _lines.TryDequeue(out _);
            }
        }
    }
}
