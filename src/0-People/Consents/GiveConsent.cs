namespace Yangke.People;

/// <summary>
/// Records that a customer agreed, to the wording she was shown. On a newer wording the earlier consent ends and stays in her history.
/// </summary>
[Needs(Permissions.RecordConsent)]
[Refuses(Refusals.ConsentStandsCode, Refusals.WordingOutdatedCode, Refusals.ConsentDayUnlikelyCode, Refusals.MinorNotProfiledCode)]
public sealed record GiveConsent(
    CustomerId Customer, ConsentPurpose Purpose, WordingId Wording, ConsentHow How, DateOnly? On = null) : ICommand<ConsentGivenAnswer>;

/// <summary>The new consent.</summary>
public sealed record ConsentGivenAnswer(ConsentId Consent);

internal sealed class GiveConsentHandler : IHandle<GiveConsent, ConsentGivenAnswer>
{
    public async Task<ConsentGivenAnswer> Handle(GiveConsent asked, Act act)
    {
        var today = HouseDay.Of(act.Now);
        var customer = await act.Db.Set<Customer>().Where(c => c.Id == asked.Customer).Select(c => new { c.Branch, c.Birthday }).SingleAsync();
        if (asked.Purpose is (ConsentPurpose.Marketing or ConsentPurpose.Profiling) && Minor.Is(customer.Birthday, today))
        {
            throw Refusals.MinorNotProfiled();
        }
        var newest = await act.Db.Set<Wording>().Where(w => w.Purpose == asked.Purpose).OrderByDescending(w => w.Number).FirstAsync();
        if (newest.Id != asked.Wording)
        {
            throw Refusals.WordingOutdated();
        }
        // Only the day is known of a paper signed earlier: it counts from its noon.
        var at = asked.On is { } on && on != today ? on.ToDateTime(new TimeOnly(4, 0), DateTimeKind.Utc) : act.Now;
        await EndEarlier(asked, at, act);
        var consent = new Consent(ConsentId.New(), asked.Customer, asked.Purpose, asked.Wording, asked.How, at, act.Actor.Staff);
        act.Db.Add(consent);
        act.Tell(new ConsentGiven(asked.Customer, customer.Branch, consent.Id, asked.Purpose,
            [new("purpose", null, $"{asked.Purpose}"), new("wording", null, $"{newest.Number}"), new("how", null, $"{asked.How}")]));
        return new ConsentGivenAnswer(consent.Id);
    }

    private static async Task EndEarlier(GiveConsent asked, DateTime at, Act act)
    {
        var open = await act.Db.Set<Consent>().AsTracking()
            .SingleOrDefaultAsync(c => c.Customer == asked.Customer && c.Purpose == asked.Purpose && c.WithdrawnAt == null);
        if (open?.Wording == asked.Wording)
        {
            throw Refusals.ConsentStands();
        }
        if (at > act.Now || at.Year < 2000 || open?.GivenAt > at)
        {
            throw Refusals.ConsentDayUnlikely();
        }
        open?.Withdraw(asked.How, null, act.Actor.Staff, at);
        await act.Flush(); // at most one is open, at every moment
    }
}
