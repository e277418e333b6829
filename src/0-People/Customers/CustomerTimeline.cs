using System.ComponentModel.DataAnnotations;
using System.Text.Json;

namespace Yangke.People;

/// <summary>Everything that happened around a customer, newest first, from every stage; also under ids merged into hers.</summary>
[Needs(Permissions.SeeCustomers)]
[ReadsThroughScope]
public sealed record CustomerTimeline(
    CustomerId Customer,
    [StringLength(60)] string? Before = null,
    [Range(1, 100)] int Size = 30) : IQuery<CustomerTimelineAnswer>;

/// <summary>A page of entries, and what to ask for older ones with.</summary>
public sealed record CustomerTimelineAnswer(IReadOnlyList<TimelineEntry> Entries, string? Next);

/// <summary>One entry: the fact, who and when, what was changed, what a note says; values one may not see are left out.</summary>
public sealed record TimelineEntry(
    Guid Id, string Fact, DateTime At, string? StaffName, string? Reason, IReadOnlyList<Change> Changes, string? Quote);

internal sealed class CustomerTimelineHandler : IHandle<CustomerTimeline, CustomerTimelineAnswer>
{
    public async Task<CustomerTimelineAnswer> Handle(CustomerTimeline asked, Act act)
    {
        var merged = await act.Db.Set<Customer>().Where(c => c.Id == asked.Customer)
            .Select(c => new { Ids = act.Db.Set<MergedCustomer>().Where(m => m.Kept == c.Id).Select(m => m.Id).ToList() })
            .SingleOrDefaultAsync() ?? throw await act.Missing(asked.Customer);
        var entries = Of(act.Db, asked.Customer, merged.Ids);
        if (Cursor(asked.Before) is var (at, id))
        {
            entries = entries.Where(e => e.At < at || (e.At == at && e.Id.CompareTo(id) < 0));
        }
        var rows = await (
            from entry in entries.OrderByDescending(e => e.At).ThenByDescending(e => e.Id).Take(asked.Size + 1)
            from staff in act.Db.Set<Staff>().IgnoreQueryFilters(ClinicDb.Colleagues).Where(s => s.Id == entry.Staff).DefaultIfEmpty()
            orderby entry.At descending, entry.Id descending
            select new { entry.Id, entry.Fact, entry.At, entry.Body, entry.Reason, Staff = (string?)staff!.Name }).ToListAsync();
        var shown = rows.Take(asked.Size).ToList();
        var quotes = await Quotes.Of(shown.Where(r => r.Fact == Quotes.Fact).Select(r => r.Body), asked.Customer, act);
        var told = shown.ConvertAll(r => new TimelineEntry(
            r.Id, r.Fact, r.At, r.Staff, r.Reason, Changes(r.Body, act.Actor), Quotes.In(quotes, r.Fact, r.Body)));
        var read = told.SelectMany(e => e.Changes).Where(c => c.From is not null || c.To is not null).Select(c => Levels.OfChange(c.Field));
        foreach (var level in read.OfType<InformationLevel>().Distinct().ToList())
        {
            await act.Saw(asked.Customer, level);
        }
        return new CustomerTimelineAnswer(
            told,
            rows.Count > asked.Size ? $"{shown[^1].At.Ticks}.{shown[^1].Id:N}" : null);
    }

    // Most files were never merged: theirs is one walk along the index.
    private static IQueryable<JournalEntry> Of(ClinicDb db, CustomerId? customer, IReadOnlyList<CustomerId> merged)
    {
        if (merged.Count == 0)
        {
            return db.Set<JournalEntry>().Where(e => e.Customer == customer);
        }
        CustomerId?[] ids = [customer, .. merged];
        string[] toldOfBoth = ["people.customer-merged-away", "people.customer-erased", .. Blanking.CoveredBy];
        return db.Set<JournalEntry>().Where(e => ids.Contains(e.Customer) && (e.Customer == customer || !toldOfBoth.Contains(e.Fact)));
    }

    private static (DateTime At, Guid Id)? Cursor(string? before) =>
        before?.Split('.') is [var ticks, var id] && long.TryParse(ticks, out var at) && at is > 0 and < 3_000_000_000_000_000_000
            && Guid.TryParse(id, out var entry) ? (new DateTime(at, DateTimeKind.Utc), entry) : null;

    /// <summary>Changes as this actor may read them: a phone masked, values of an information level only by its permission.</summary>
    private static IReadOnlyList<Change> Changes(string? body, Actor actor)
    {
        if (body is null || !body.Contains("\"changes\"", StringComparison.Ordinal))
        {
            return [];
        }
        using var json = JsonDocument.Parse(body);
        if (!json.RootElement.TryGetProperty("changes", out var changes))
        {
            return [];
        }
        return [.. changes.Deserialize<Change[]>(Catalogue.Json)!.Select(c => c.Field switch
        {
            "phone" => c with { From = Mask(c.From), To = Mask(c.To) },
            _ when !actor.Sees(Levels.OfChange(c.Field)) => c with { From = null, To = null },
            _ => c,
        })];
    }

    private static string? Mask(string? phone) => phone is null ? null : PhoneNumber.Mask(phone);
}
