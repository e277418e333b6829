namespace Yangke.People;

/// <summary>The values of one information level in her profile, and what the journal tells of them field by field.</summary>
internal sealed class ProfilePiece : CustomerPiece
{
    private readonly HashSet<string> _fields;

    public ProfilePiece(InformationLevel? level) : base("people_profiles")
    {
        _fields = [.. ProfileFields.All.Where(f => f.Level == level).Select(f => f.Code)];
        Facts = ["people.profile-filled", ChangesKept.Name];
        Field = _fields.Contains;
    }

    public override async Task<IReadOnlyList<Standing>> On(IReadOnlyCollection<CustomerId> customers, DateTime? before, Act act) =>
        await Values(customers, before, act).Select(v => new Standing(v.Customer, v.WrittenAt)).ToListAsync();

    public override async Task<IReadOnlyList<Guid>> Take(CustomerId customer, DateTime? before, Act act)
    {
        var fields = await Values([customer], before, act).Select(v => v.Field).ToListAsync();
        await ProfilePart.Fill(customer, fields.Select(f => (f, (string?)null, act.Now)), act);
        return [.. fields.Select(_ => customer.Value)];
    }

    private IQueryable<ProfileValue> Values(IReadOnlyCollection<CustomerId> customers, DateTime? before, Act act) =>
        act.Db.Set<ProfileValue>().Where(v => customers.Contains(v.Customer) && _fields.Contains(v.Field) && v.WrittenAt < (before ?? Never));
}
