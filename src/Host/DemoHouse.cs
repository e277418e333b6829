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
        // A small house comes out the same in every detail; a large one is made by two at once, since half of the time is the
        // database's and half is ours.
        var together = new ParallelOptions { MaxDegreeOfParallelism = customers > 20_000 ? 2 : 1, CancellationToken = stop };
        await Parallel.ForEachAsync(new DemoPeople(seed).Take(customers).Chunk(500), together, async (batch, _) =>
        {
            if (await desk.DoBatch<RegisterDemoCustomers, int>(new RegisterDemoCustomers(batch), CancellationToken.None) is [var left, ..])
            {
                throw new Refused(left.Refusal);
            }
            lock (together)
            {
                progress?.Report(done += batch.Length); // one line at a time: it may go through a socket
            }
        });
    }
}
