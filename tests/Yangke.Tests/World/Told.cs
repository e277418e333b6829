namespace Yangke.Tests;

/// <summary>The journal since a world was opened, in the order told.</summary>
public sealed class Told(World world)
{
    /// <summary>Every entry as it stands in the journal.</summary>
    public async Task<IReadOnlyList<JournalEntry>> Entries()
    {
        await using var db = world.Data.Reader();
        var all = await db.Set<JournalEntry>().AsNoTracking().ToListAsync();
        var before = world.Template?.LastEntry ?? Guid.Empty;
        return [.. all.Where(e => e.Id.CompareTo(before) > 0).OrderBy(e => e.Id)];
    }

    /// <summary>These facts of one kind were told, one for each condition given, and no other of the kind.</summary>
    public async Task<IReadOnlyList<T>> Were<T>(params Func<T, bool>[] each) where T : Fact
    {
        var name = world.Works.Catalogue.NameOf(typeof(T));
        var told = (await Entries()).Where(e => e.Fact == name).Select(e => (T)world.Works.Catalogue.Read(e.Fact, e.Body!)!).ToList();
        told.Count.ShouldBe(each.Length, $"{name}: {string.Join("; ", told)}");
        for (var i = 0; i < each.Length; i++)
        {
            each[i](told[i]).ShouldBeTrue($"{told[i]}");
        }
        return told;
    }

    /// <summary>The only entry of a kind, to look at what stands beside the body.</summary>
    public async Task<JournalEntry> Entry<T>() where T : Fact
    {
        var name = world.Works.Catalogue.NameOf(typeof(T));
        return (await Entries()).Single(e => e.Fact == name);
    }

    /// <summary>Nothing was told: nothing happened.</summary>
    public async Task WereNone() => (await Entries()).Select(e => e.Fact).ShouldBeEmpty();
}
