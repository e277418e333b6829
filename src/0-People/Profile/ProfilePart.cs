using System.Text.Json;
using System.Text.Json.Nodes;

namespace Yangke.People;

/// <summary>Her profile for her rights: copied whole, erased but for the medical record, taken over where a merged file has gaps.</summary>
internal sealed class ProfilePart : ICustomerPart
{
    public IReadOnlyList<string> Tables => ["people_profiles", "people_profile_values"];

    public IReadOnlyList<CustomerPiece> Pieces { get; } =
    [
        new ProfilePiece(InformationLevel.PrivateLife) { Part = Parts.PrivateLife, Rule = RetentionRules.PrivateLife },
        new ProfilePiece(InformationLevel.Contact) { Part = Parts.Contact },
        new ProfilePiece(null) { Part = Parts.Habits },
        new ProfilePiece(InformationLevel.Medical) { Rule = RetentionRules.Medical },
    ];

    /// <summary>Whom she asked for or would rather not see stands there by name, as she said it.</summary>
    public async Task<JsonNode?> Export(CustomerId customer, Act act)
    {
        var values = await act.Db.Set<ProfileValue>().Where(v => v.Customer == customer).OrderBy(v => v.Field).ToListAsync();
        var named = values.Where(v => ProfileFields.Find(v.Field)?.Kind == ProfileKind.Staff)
            .SelectMany(v => ProfileField.StaffIn(v.Value) ?? []).ToList();
        var names = named.Count == 0 ? [] : await act.Db.Set<Staff>().IgnoreQueryFilters(ClinicDb.Colleagues)
            .Where(s => named.Contains(s.Id)).ToDictionaryAsync(s => s.Id, s => s.Name);
        return JsonSerializer.SerializeToNode(values.ToDictionary(v => v.Field, v => ProfileFields.Find(v.Field)?.Kind == ProfileKind.Staff
            ? string.Join(", ", (ProfileField.StaffIn(v.Value) ?? []).Select(id => names.GetValueOrDefault(id, "")))
            : v.Value), Catalogue.Json);
    }

    public async Task<IReadOnlyList<string>> Erase(CustomerId customer, Act act)
    {
        var values = await act.Db.Set<ProfileValue>().AsTracking().Where(v => v.Customer == customer).ToListAsync();
        var gone = values.Where(v => ProfileFields.Find(v.Field)?.Level != InformationLevel.Medical).ToList();
        await Fill(customer, gone.Select(v => (v.Field, (string?)null, act.Now)), act);
        return values.Count > gone.Count ? ["people_profiles"] : [];
    }

    public async Task Repoint(CustomerId from, CustomerId to, Act act)
    {
        var moved = await act.Db.Set<ProfileValue>().Where(v => v.Customer == from).ToListAsync();
        var known = await act.Db.Set<ProfileValue>().Where(v => v.Customer == to).Select(v => v.Field).ToListAsync();
        await Fill(to, moved.Where(v => !known.Contains(v.Field)).Select(v => (v.Field, (string?)v.Value, v.WrittenAt)), act);
        await act.Db.Set<ProfileValue>().Where(v => v.Customer == from).ExecuteDeleteAsync();
        await act.Db.Set<Profile>().Where(p => p.Customer == from).ExecuteDeleteAsync();
    }

    public async Task<(int Filled, int Wanted)> Completeness(CustomerId customer, Act act) =>
        (await act.Db.Set<Profile>().Where(p => p.Customer == customer).Select(p => p.Filled).SingleOrDefaultAsync(), ProfileFields.Wanted);

    /// <summary>Fills in or takes away, each value as of when it was written.</summary>
    public static async Task Fill(CustomerId customer, IEnumerable<(string Field, string? Value, DateTime At)> values, Act act)
    {
        var given = values.Select(v => (Field: ProfileFields.Find(v.Field)!, v.Value, v.At)).Where(v => v.Field is not null).ToList();
        if (given.Count == 0)
        {
            return;
        }
        var profile = await act.Db.Set<Profile>().AsTracking().SingleOrDefaultAsync(p => p.Customer == customer);
        var standing = await act.Db.Set<ProfileValue>().AsTracking().Where(v => v.Customer == customer).ToDictionaryAsync(v => v.Field);
        var kept = profile ?? new Profile(customer);
        foreach (var same in given.GroupBy(g => g.At))
        {
            kept.Fill(act.Db, [.. same.Select(g => (g.Field, g.Value))], standing, same.Key);
        }
        _ = profile is null ? act.Db.Add(kept) : act.Db.Update(kept);
        await act.Flush();
    }
}
