namespace Yangke.Tests.People.Rights;

/// <summary>Sealing all there is, and looking whether it holds.</summary>
internal static class Seals
{
    public static async Task<IReadOnlyList<string>> Findings(this World world)
    {
        for (var tries = 0; (await world.Get<Verification>().Run(null, CancellationToken.None)).Unsealed > 0; tries++)
        {
            tries.ShouldBeLessThan(600, "never settled");
            await world.Get<Sealing>().Run(CancellationToken.None);
            await Task.Delay(tries == 0 ? 0 : 50);
        }
        return (await world.Get<Verification>().Run(null, CancellationToken.None)).Findings;
    }

    /// <summary>What the journal says of a customer, in one text.</summary>
    public static async Task<string> Told(this World world, CustomerId customer)
    {
        await using var db = world.Data.Reader();
        CustomerId? her = customer;
        var entries = await db.Set<JournalEntry>().AsNoTracking().Where(e => e.Customer == her).ToListAsync();
        return string.Join('\n', entries.Select(e => $"{e.Fact} {e.Body} {e.Reason}"));
    }
}
