namespace Yangke.Host;

/// <summary>What is said to whoever started the house, on standard output and never in the logs: codes, first passwords.</summary>
internal sealed class Notices
{
#pragma warning disable CA1822 // an instance so that tests and the command line can take its place
    public void Say(string line) => Console.Out.WriteLine(line);
#pragma warning restore CA1822
}
