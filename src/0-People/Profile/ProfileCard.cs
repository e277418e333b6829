namespace Yangke.People;

/// <summary>A customer's profile as far as one may see it: every field of one's levels, filled or still to be asked (CON-1).</summary>
[Needs(Permissions.SeeCustomers)]
[ReadsThroughScope]
public sealed record ProfileCard(CustomerId Customer) : IQuery<ProfileCardAnswer>;

/// <summary>
/// The fields in their order, the colleagues they name, how many wanted fields of all levels are filled; <c>hidden</c> names the
/// levels left out, <c>may</c> the commands offered.
/// </summary>
public sealed record ProfileCardAnswer(
    CustomerId Customer, int Version, IReadOnlyList<FieldFilled> Fields, IReadOnlyList<StaffNamed> Staff, int Filled, int Wanted,
    IReadOnlyList<InformationLevel> Hidden, IReadOnlyList<string> May);

internal sealed class ProfileCardHandler : IHandle<ProfileCard, ProfileCardAnswer>
{
    private static readonly string[] s_offered = [Permissions.FillProfile];

    public async Task<ProfileCardAnswer> Handle(ProfileCard asked, Act act)
    {
        var seen = ProfileFields.SeenBy(act.Actor).ToList();
        var codes = seen.Select(f => f.Code).ToList();
        var found = await act.Db.Set<Customer>().Where(c => c.Id == asked.Customer).Select(c => new
        {
            Profile = act.Db.Set<Profile>().Where(p => p.Customer == c.Id).Select(p => new { p.Version, p.Filled }).FirstOrDefault(),
            Values = act.Db.Set<ProfileValue>().Where(v => v.Customer == c.Id && codes.Contains(v.Field))
                .Select(v => new FieldFilled(v.Field, v.Value)).ToList(),
        }).SingleOrDefaultAsync() ?? throw new Refused(KernelRefusals.Unknown);
        var values = found.Values.ToDictionary(v => v.Field, v => v.Value);
        foreach (var level in seen.Where(f => values.ContainsKey(f.Code)).Select(f => f.Level).OfType<InformationLevel>().Distinct())
        {
            await act.Saw(asked.Customer, level);
        }
        return new ProfileCardAnswer(
            asked.Customer, found.Profile?.Version ?? 0, [.. codes.Select(c => new FieldFilled(c, values.GetValueOrDefault(c)))],
            await Staff(seen.Where(f => f.Kind == ProfileKind.Staff).Select(f => values.GetValueOrDefault(f.Code)), act),
            found.Profile?.Filled ?? 0, ProfileFields.Wanted,
            [.. ProfileFields.All.Select(f => f.Level).OfType<InformationLevel>().Distinct().Where(l => !act.Actor.Sees(l)).Order()],
            [.. s_offered.Where(act.Actor.May)]);
    }

    private static async Task<IReadOnlyList<StaffNamed>> Staff(IEnumerable<string?> values, Act act)
    {
        var ids = values.OfType<string>().SelectMany(v => ProfileField.StaffIn(v) ?? []).Distinct().ToList();
        return ids.Count == 0 ? [] : await act.Db.Set<Staff>().IgnoreQueryFilters(ClinicDb.Colleagues)
            .Where(s => ids.Contains(s.Id)).OrderBy(s => s.Name).Select(s => new StaffNamed(s.Id, s.Name)).ToListAsync();
    }
}
