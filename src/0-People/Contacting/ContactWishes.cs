namespace Yangke.People;

/// <summary>How a customer wishes to be contacted, and what that comes to right now for whoever asks.</summary>
[Needs(Permissions.SeeCustomers)]
[ReadsThroughScope]
public sealed record ContactWishes(CustomerId Customer) : IQuery<ContactWishesAnswer>;

/// <summary>Every channel and purpose as it stands now, what she refused, her discretion; <c>may</c> names the commands offered.</summary>
public sealed record ContactWishesAnswer(
    IReadOnlyList<ContactCell> Cells, IReadOnlyList<ContactRefusalRow> Refusals, DiscretionRow? Discretion, bool ToGuardian,
    IReadOnlyList<string> May);

/// <summary>One channel for one purpose: open, or why not.</summary>
public sealed record ContactCell(ContactChannel Channel, ContactPurpose Purpose, ContactBar? Bar);

/// <summary>One refusal in force.</summary>
public sealed record ContactRefusalRow(
    ContactRefusalId Refusal, ContactChannel Channel, ContactPurpose Purpose, WishHow How, DateTime RefusedAt);

/// <summary>What a discreet customer named.</summary>
public sealed record DiscretionRow(int Version, IReadOnlyList<ContactChannel> Channels, int FromMinute, int ToMinute, bool NeutralSign);

internal sealed class ContactWishesHandler : IHandle<ContactWishes, ContactWishesAnswer>
{
    private static readonly string[] s_recording = ["people.refuse-contact", "people.stop-marketing", "people.keep-discreet"];

    public async Task<ContactWishesAnswer> Handle(ContactWishes asked, Act act)
    {
        var her = (await ContactStandings.Read(act, act.Db.Set<Customer>().Where(c => c.Id == asked.Customer))).SingleOrDefault()
            ?? throw new Refused(KernelRefusals.Unknown);
        var minute = her.MinuteOf(act.Now);
        return new ContactWishesAnswer(
            [.. from channel in Enum.GetValues<ContactChannel>()
                from purpose in Enum.GetValues<ContactPurpose>()
                select new ContactCell(channel, purpose, MayContact.Ask(her.Standing, channel, purpose, minute, act.Actor.Staff).Bar)],
            [.. her.Refused.OrderByDescending(r => r.RefusedAt).ThenBy(r => r.Id.Value)
                .Select(r => new ContactRefusalRow(r.Id, r.Channel, r.Purpose, r.How, r.RefusedAt))],
            her.Discretion is not { } discretion ? null : new DiscretionRow(
                discretion.Version, Discretion.Read(discretion.Channels), discretion.FromMinute, discretion.ToMinute, discretion.NeutralSign),
            her.Standing.IsMinor && her.Standing.HasGuardian,
            [.. May(her.Refused.Count > 0, her.Discretion is not null, act.Actor)]);
    }

    private static IEnumerable<string> May(bool hasRefused, bool isDiscreet, Actor actor) => !actor.May(Permissions.RecordConsent) ? []
        : [.. s_recording, .. hasRefused ? ["people.allow-contact-again"] : (string[])[], .. isDiscreet ? ["people.end-discretion"] : (string[])[]];
}
