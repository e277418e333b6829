namespace Yangke.Host.Verbs;

/// <summary>Where a verb writes: standard output, or through the socket to whoever asked.</summary>
internal sealed class Output(Action<string> say, Func<Task> flush)
{
    public void Say(string line) => say(line);

    public Task Flush() => flush();

    /// <summary>A line every two seconds for long work: how far, of how much.</summary>
    public IProgress<T> Progress<T>(Func<T, string> line)
    {
        var last = System.Diagnostics.Stopwatch.GetTimestamp();
        return new Direct<T>(value =>
        {
            if (System.Diagnostics.Stopwatch.GetElapsedTime(last) > TimeSpan.FromSeconds(2))
            {
                last = System.Diagnostics.Stopwatch.GetTimestamp();
                say(line(value));
            }
        });
    }

    private sealed class Direct<T>(Action<T> report) : IProgress<T>
    {
        public void Report(T value) => report(value);
    }
}
