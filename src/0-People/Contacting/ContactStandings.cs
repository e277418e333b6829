namespace Yangke.People;

/// <summary>Reads what decides about contact, for one customer or a page of them, in two round trips.</summary>
internal static class ContactStandings
{
    public sealed record Known(
        CustomerId Customer, string Name, long Seq, Gender Gender, DateOnly? Birthday, string BranchName, string TimeZone, ContactStanding Standing,
        Discretion? Discretion, IReadOnlyList<ContactRefusal> Refused)
    {
        /// <summary>The minute of the day in her branch's zone.</summary>
        public int MinuteOf(DateTime at) =>
            (int)TimeZoneInfo.ConvertTimeFromUtc(at, TimeZoneInfo.FindSystemTimeZoneById(TimeZone)).TimeOfDay.TotalMinutes;
    }

    public static async Task<IReadOnlyList<Known>> Read(Act act, IQueryable<Customer> customers)
    {
        var db = act.Db;
        var rows = await (
            from c in customers
            from branch in db.Set<Branch>().IgnoreQueryFilters(ClinicDb.Colleagues).Where(b => b.Id == c.Branch)
            from guardian in db.Set<Guardian>().Where(g => g.Customer == c.Id && g.EndedAt == null).DefaultIfEmpty()
            from discretion in db.Set<Discretion>().Where(d => d.Customer == c.Id).DefaultIfEmpty()
            orderby c.Seq descending
            select new Row(c, branch.Name, branch.TimeZone, guardian!.Phone, discretion,
                db.Set<Consent>().Any(x => x.Customer == c.Id && x.WithdrawnAt == null && x.Purpose == ConsentPurpose.Marketing),
                db.Set<Consent>().Any(x => x.Customer == c.Id && x.WithdrawnAt == null && x.Purpose == ConsentPurpose.Profiling),
                db.Set<Hold>().Where(h => h.Customer == c.Id && h.LiftedAt == null).ToList(),
                db.Set<ContactRefusal>().Where(r => r.Customer == c.Id && r.EndedAt == null).ToList())).ToListAsync();
        var shared = await SharedNumbers.Read(act, [.. rows.Select(r => r.Customer.Phone).OfType<PhoneNumber>().Distinct()]);
        var today = HouseDay.Of(act.Now);
        return [.. rows.Select(r => new Known(
            r.Customer.Id, r.Customer.Name, r.Customer.Seq, r.Customer.Gender, r.Customer.Birthday, r.BranchName, r.TimeZone,
            Standing(r, shared, today), r.Discretion, r.Refusals))];
    }

    private static ContactStanding Standing(Row of, ILookup<PhoneNumber, SharedNumbers.Sharer> shared, DateOnly today)
    {
        var isMinor = Minor.Is(of.Customer.Birthday, today);
        var guarded = isMinor && of.GuardianPhone is not null;
        var holds = of.Holds.Where(h => h.Holds(today)).ToList();
        return new ContactStanding
        {
            IsDeceased = holds.Exists(h => h.Kind == HoldKind.Deceased),
            OnlyBy = holds.Find(h => h.Kind == HoldKind.Dispute)?.Speaker,
            IsPaused = holds.Exists(h => h.Kind == HoldKind.AdverseEvent),
            IsMinor = isMinor,
            HasGuardian = guarded,
            Reaches = Reaches(guarded ? of.GuardianPhone : of.Customer.Phone),
            Number = guarded || of.Customer.Phone is not { } phone ? NumberIs.Hers : Number(shared[phone], of.Customer.Id),
            Refused = of.Refusals.Select(r => (r.Channel, r.Purpose)).ToHashSet(),
            Discreet = of.Discretion is { } discreet
                ? new Discreetly(Discretion.Read(discreet.Channels).ToHashSet(), discreet.FromMinute, discreet.ToMinute) : null,
            AgreesToMarketing = of.AgreesToMarketing,
            AgreesToProfiling = of.AgreesToProfiling,
        };
    }

    private static HashSet<ContactChannel> Reaches(PhoneNumber? phone) => phone is not { } number ? []
        : number.IsMobile ? [ContactChannel.Call, ContactChannel.Sms] : [ContactChannel.Call];

    private static NumberIs Number(IEnumerable<SharedNumbers.Sharer> sharers, CustomerId her)
    {
        var all = sharers.ToList();
        return all.Count == 0 || all.Exists(s => s.IsHolder && s.Customer == her) ? NumberIs.Hers
            : all.Exists(s => s.IsHolder) ? NumberIs.Anothers : NumberIs.Shared;
    }

    private sealed record Row(
        Customer Customer, string BranchName, string TimeZone, PhoneNumber? GuardianPhone, Discretion? Discretion, bool AgreesToMarketing,
        bool AgreesToProfiling, List<Hold> Holds, List<ContactRefusal> Refusals);
}
