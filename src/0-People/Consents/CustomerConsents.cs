namespace Yangke.People;

/// <summary>A customer's consents as her file shows them: each purpose with its newest wording, how it stands, what was before.</summary>
[Needs(Permissions.SeeCustomers)]
[ReadsThroughScope]
public sealed record CustomerConsents(CustomerId Customer) : IQuery<CustomerConsentsAnswer>;

/// <summary>Every purpose, and what was given and taken back earlier, latest first.</summary>
public sealed record CustomerConsentsAnswer(IReadOnlyList<ConsentRow> Rows, IReadOnlyList<ConsentGone> Earlier);

/// <summary>One purpose: the wording to be shown now, and her open consent if there is one.</summary>
public sealed record ConsentRow(ConsentPurpose Purpose, WordingNamed Newest, ConsentOpen? Open, IReadOnlyList<string> May);

/// <summary>A wording with its number within the purpose.</summary>
public sealed record WordingNamed(WordingId Id, int Number, string Zh, string En);

/// <summary>The consent that stands, and the number of the wording she agreed to.</summary>
public sealed record ConsentOpen(ConsentId Consent, int Number, ConsentHow How, DateTime GivenAt, string? TakenByName);

/// <summary>A consent that was taken back or replaced.</summary>
public sealed record ConsentGone(
    ConsentId Consent, ConsentPurpose Purpose, int Number, ConsentHow How, DateTime GivenAt, DateTime WithdrawnAt, ConsentHow WithdrawnHow,
    string? Reason, string? WithdrawnByName);

internal sealed class CustomerConsentsHandler : IHandle<CustomerConsents, CustomerConsentsAnswer>
{
    public async Task<CustomerConsentsAnswer> Handle(CustomerConsents asked, Act act)
    {
        var her = await act.Db.Set<Customer>().Where(c => c.Id == asked.Customer).Select(c => new { c.Birthday }).SingleOrDefaultAsync()
            ?? throw new Refused(KernelRefusals.Unknown);
        var isMinor = Minor.Is(her.Birthday, HouseDay.Of(act.Now));
        var found = await (
            from wording in act.Db.Set<Wording>()
            from consent in act.Db.Set<Consent>().Where(c => c.Wording == wording.Id && c.Customer == asked.Customer).DefaultIfEmpty()
            from taken in act.Db.Set<Staff>().IgnoreQueryFilters(ClinicDb.Colleagues).Where(s => s.Id == consent!.TakenBy).DefaultIfEmpty()
            from ended in act.Db.Set<Staff>().Where(s => s.Id == consent!.WithdrawnBy).DefaultIfEmpty()
            select new Found(wording, consent, taken!.Name, ended!.Name)).ToListAsync();
        var given = found.Where(f => f.Consent is not null).ToList();
        return new CustomerConsentsAnswer(
            [.. found.GroupBy(f => f.Wording.Purpose).OrderBy(g => g.Key).Select(g => Row(g, isMinor, act.Actor))],
            [.. given.Where(f => f.Consent!.WithdrawnAt is not null).OrderByDescending(f => f.Consent!.WithdrawnAt).Take(100).Select(Gone)]);
    }

    private static ConsentRow Row(IGrouping<ConsentPurpose, Found> of, bool isMinor, Actor actor)
    {
        var newest = of.MaxBy(f => f.Wording.Number)!.Wording;
        var open = of.FirstOrDefault(f => f.Consent is { WithdrawnAt: null });
        var isBarred = isMinor && of.Key is (ConsentPurpose.Marketing or ConsentPurpose.Profiling);
        List<string> may = [];
        if (actor.May(Permissions.RecordConsent))
        {
            if (open?.Wording.Id != newest.Id && !isBarred)
            {
                may.Add("people.give-consent");
            }
            if (open is not null)
            {
                may.Add("people.withdraw-consent");
            }
        }
        return new ConsentRow(of.Key, new WordingNamed(newest.Id, newest.Number, newest.Zh, newest.En),
            open is { Consent: { } stands } ? new ConsentOpen(stands.Id, open.Wording.Number, stands.How, stands.GivenAt, open.TakenByName) : null, may);
    }

    private static ConsentGone Gone(Found of) => new(
        of.Consent!.Id, of.Consent.Purpose, of.Wording.Number, of.Consent.How, of.Consent.GivenAt, of.Consent.WithdrawnAt!.Value,
        of.Consent.WithdrawnHow!.Value, of.Consent.WithdrawnReason, of.EndedByName);

    private sealed record Found(Wording Wording, Consent? Consent, string? TakenByName, string? EndedByName);
}
