using System.Linq.Expressions;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;

namespace Yangke.Kernel;

/// <summary>
/// A kind of data on customers' files that can go by itself: because she names the part it belongs to, or because its time is over.
/// The journal entries that speak of it go blank with it.
/// </summary>
public abstract class CustomerPiece(string table)
{
    /// <summary>After every instant there is: an end for what has none.</summary>
    public static readonly DateTime Never = new(3000, 1, 1, 0, 0, 0, DateTimeKind.Utc);

    /// <summary>The table it stands in, by which pages name what is kept.</summary>
    public string Table => table;

    /// <summary>The part people choose it by; none: the law keeps it.</summary>
    public string? Part { get; init; }

    /// <summary>The retention rule whose time it has; none: it stays as long as the file.</summary>
    public string? Rule { get; init; }

    /// <summary>The facts that may speak of it, by name.</summary>
    public IReadOnlyList<string> Facts { get; init; } = [];

    /// <summary>Whether a body of these facts speaks of it, given the ids of the rows that went; the older entries are asked first.</summary>
    public Func<JsonObject, ISet<Guid>, bool> Speaks { get; init; } = (_, _) => true;

    /// <summary>For facts told field by field: which fields are of it. What stands beside them in one entry is told again.</summary>
    public Func<string, bool>? Field { get; init; }

    /// <summary>What stands of it on these files, written before an instant.</summary>
    public abstract Task<IReadOnlyList<Standing>> On(IReadOnlyCollection<CustomerId> customers, DateTime? before, Act act);

    /// <summary>Takes it off a file, as far as it was written before an instant; answers an id for each row that went.</summary>
    public abstract Task<IReadOnlyList<Guid>> Take(CustomerId customer, DateTime? before, Act act);

    /// <summary>An entry speaks of the rows whose ids it carries under this name.</summary>
    public static Func<JsonObject, ISet<Guid>, bool> SpeaksOf(string name) => (body, gone) => Id(body, name) is { } id && gone.Contains(id);

    public static Guid? Id(JsonObject body, string name) =>
        body[name] is JsonValue value && value.TryGetValue<string>(out var text) && Guid.TryParse(text, out var id) ? id : null;
}

/// <summary>Something that stands on a customer's file, and since when.</summary>
public sealed record Standing(CustomerId Customer, DateTime Since);

/// <summary>A piece that is rows of a table: which of them, and the property that says since when.</summary>
public sealed class CustomerRows<T>(string table, Expression<Func<T, bool>> which, string since) : CustomerPiece(table)
    where T : class, IOfCustomer
{
    /// <summary>How entries of the journal name a row.</summary>
    public Func<T, Guid> Row { get; init; } = _ => default;

    /// <summary>Takes one row off; without it the row is deleted.</summary>
    public Func<T, Act, Task> Remove { get; init; } = (row, act) =>
    {
        act.Db.Remove(row);
        return Task.CompletedTask;
    };

    public override async Task<IReadOnlyList<Standing>> On(IReadOnlyCollection<CustomerId> customers, DateTime? before, Act act) =>
        await Rows(customers, before, act)
            .Select(r => new Standing(EF.Property<CustomerId>(r, "Customer"), EF.Property<DateTime>(r, since))).ToListAsync();

    public override async Task<IReadOnlyList<Guid>> Take(CustomerId customer, DateTime? before, Act act)
    {
        var rows = await Rows([customer], before, act).AsTracking().ToListAsync();
        foreach (var row in rows)
        {
            await Remove(row, act);
        }
        return [.. rows.Select(Row)];
    }

    private IQueryable<T> Rows(IReadOnlyCollection<CustomerId> customers, DateTime? before, Act act)
    {
        var rows = act.Db.Set<T>().Where(which).Where(r => customers.Contains(EF.Property<CustomerId>(r, "Customer")));
        return before is { } end ? rows.Where(r => EF.Property<DateTime>(r, since) < end) : rows;
    }
}
