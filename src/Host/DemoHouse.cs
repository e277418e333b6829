using Yangke.People.Demo;

namespace Yangke.Host;

/// <summary>Fills a house with made-up customers, with the frequencies of real names and phones.</summary>
internal static class DemoHouse
{
    /// <summary>Registers so many customers, spread over the branches, in batches; a full house is added to.</summary>
    public static async Task Fill(Works works, int customers, int seed, IProgress<int>? progress, CancellationToken stop)
    {
        var desk = new Desk(works, Actor.System);
        var done = 0;
        foreach (var batch in new DemoPeople(seed).Take(customers).Chunk(500))
        {
            stop.ThrowIfCancellationRequested();
            if (await desk.DoBatch<RegisterDemoCustomers, int>(new RegisterDemoCustomers(batch), CancellationToken.None) is [var left, ..])
            {
                throw new Refused(left.Refusal);
            }
            progress?.Report(done += batch.Length);
        }
    }
}
