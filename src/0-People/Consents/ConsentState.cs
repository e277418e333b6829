namespace Yangke.People;

/// <summary>What a customer agrees to now, for whoever is about to use it: marketing, photos, private life, profiling.</summary>
[Needs(Permissions.SeeCustomers)]
public sealed record ConsentState(CustomerId Customer) : IQuery<ConsentStateAnswer>;

/// <summary>The purposes she agrees to; what is not in it may not be done.</summary>
public sealed record ConsentStateAnswer(IReadOnlyList<ConsentStanding> Given)
{
    public bool Allows(ConsentPurpose purpose) => Given.Any(g => g.Purpose == purpose);
}

/// <summary>One purpose she agrees to, to which wording and since when.</summary>
public sealed record ConsentStanding(ConsentPurpose Purpose, WordingId Wording, DateTime Since);

internal sealed class ConsentStateHandler : IHandle<ConsentState, ConsentStateAnswer>
{
    public async Task<ConsentStateAnswer> Handle(ConsentState asked, Act act) => new(
        await act.Db.Set<Consent>().Where(c => c.Customer == asked.Customer && c.WithdrawnAt == null)
            .OrderBy(c => c.GivenAt).Select(c => new ConsentStanding(c.Purpose, c.Wording, c.GivenAt)).ToListAsync());
}
