namespace Yangke.People;

/// <summary>How a customer is contacted, the mildest first.</summary>
public enum ContactChannel { Message, Sms, Email, Call, InPerson }

/// <summary>What a contact is for (ORG-6).</summary>
public enum ContactPurpose { Safety, Care, AppointmentOrMoney, Survey, Marketing }

/// <summary>
/// Why she is not contacted so: deceased; only the named person may; paused by a hold; under 18; no consent; refused by her; no guardian
/// with a phone; no address for it; somebody else answers that number; not a channel, or not an hour, that she named.
/// </summary>
public enum ContactBar
{
    Deceased, OnlyNamedPerson, Paused, Minor, NoConsent, Refused, NoGuardian, NoAddress, SharedNumber, NotNamed, OutsideHours,
}

/// <summary>Whose number it is: hers, one that nobody was named for yet, or somebody else's (ORG-11).</summary>
internal enum NumberIs { Hers, Shared, Anothers }

/// <summary>The channels and the hours of the day, in minutes, that a discreet customer named (ORG-7).</summary>
internal sealed record Discreetly(IReadOnlySet<ContactChannel> Channels, int FromMinute, int ToMinute);

/// <summary>All that decides whether and how a customer may be contacted.</summary>
internal sealed record ContactStanding
{
    public bool IsDeceased { get; init; }

    /// <summary>While there is a dispute: the only one who contacts her.</summary>
    public StaffId? OnlyBy { get; init; }

    public bool IsPaused { get; init; }

    public bool IsMinor { get; init; }

    /// <summary>Her guardian has a phone: then it is the guardian who is spoken to.</summary>
    public bool HasGuardian { get; init; }

    /// <summary>Channels there is an address for: her own, or her guardian's.</summary>
    public IReadOnlySet<ContactChannel> Reaches { get; init; } = new HashSet<ContactChannel>();

    public NumberIs Number { get; init; }

    public IReadOnlySet<(ContactChannel Channel, ContactPurpose Purpose)> Refused { get; init; } = new HashSet<(ContactChannel, ContactPurpose)>();

    public Discreetly? Discreet { get; init; }

    public bool AgreesToMarketing { get; init; }

    public bool AgreesToProfiling { get; init; }
}

/// <summary>
/// Whether she may be contacted so; if not, why, and the mildest channel that works (nothing: none does). <c>By</c> is the only one who
/// contacts her, <c>ToGuardian</c> who is spoken to, <c>UntargetedOnly</c> that she is not profiled (VAL-9).
/// </summary>
public sealed record MayContactAnswer(
    bool Allowed, ContactBar? Bar, ContactChannel? Instead, StaffId? By, bool ToGuardian, bool UntargetedOnly, bool AskForHer);

/// <summary>
/// The rule of contact (ORG-6, 7, 9, 11), without database or clock: the same standing, channel, purpose and minute of the day in her
/// branch always get the same answer.
/// </summary>
internal static class MayContact
{
    private static readonly ContactChannel[] s_mildestFirst = Enum.GetValues<ContactChannel>();

    public static MayContactAnswer Ask(ContactStanding her, ContactChannel channel, ContactPurpose purpose, int minute, StaffId asking)
    {
        var bar = her.IsDeceased ? ContactBar.Deceased
            : her.OnlyBy is { } only && only != asking ? ContactBar.OnlyNamedPerson
            : Bar(her, channel, purpose, minute);
        ContactChannel? instead = null;
        if (bar is not null && !her.IsDeceased)
        {
            instead = s_mildestFirst.Where(c => Bar(her, c, purpose, minute) is null).Select(c => (ContactChannel?)c).FirstOrDefault();
        }
        return new MayContactAnswer(bar is null, bar, instead, her.OnlyBy, her.IsMinor && her.HasGuardian,
            purpose == ContactPurpose.Marketing && !her.AgreesToProfiling, her.Number != NumberIs.Hers && OnNumber(channel));
    }

    /// <summary>No channel but the house itself would reach her for her own care, at any hour; nothing if one would.</summary>
    public static ContactBar? NoChannel(ContactStanding her)
    {
        var anyHour = her.Discreet is { } discreet ? her with { Discreet = discreet with { FromMinute = 0, ToMinute = 1440 } } : her;
        var bars = s_mildestFirst.Where(c => c != ContactChannel.InPerson).Select(c => (Channel: c, Bar: Bar(anyHour, c, ContactPurpose.Care, 0))).ToList();
        // Of several reasons the one that stands on the call tells most: it is the channel everybody is asked for.
        return bars.Exists(b => b.Bar is null) || her.IsDeceased ? null : bars.Find(b => b.Channel == ContactChannel.Call).Bar;
    }

    private static ContactBar? Bar(ContactStanding her, ContactChannel channel, ContactPurpose purpose, int minute)
    {
        if (purpose == ContactPurpose.Safety)
        {
            return ForSafety(her, channel, minute);
        }
        var sells = purpose == ContactPurpose.Marketing;
        return (sells || purpose == ContactPurpose.Survey) && (her.IsPaused || her.OnlyBy is not null) ? ContactBar.Paused
            : sells && her.IsMinor ? ContactBar.Minor
            : sells && !her.AgreesToMarketing ? ContactBar.NoConsent
            : her.Refused.Contains((channel, purpose)) ? ContactBar.Refused
            : Objection(her, channel, minute);
    }

    /// <summary>A safety contact is always allowed, by the mildest that works: what she only wished gives way, gravest last.</summary>
    private static ContactBar? ForSafety(ContactStanding her, ContactChannel channel, int minute)
    {
        if (channel == ContactChannel.InPerson)
        {
            return null;
        }
        var objection = Objection(her, channel, minute);
        var gravity = Gravity(objection, channel);
        var least = s_mildestFirst.Where(c => c != ContactChannel.InPerson).Min(c => Gravity(Objection(her, c, minute), c));
        return gravity < int.MaxValue && gravity == least ? null : objection;
    }

    private static int Gravity(ContactBar? objection, ContactChannel channel) => objection switch
    {
        null => 0,
        ContactBar.OutsideHours => 1,
        ContactBar.NotNamed when channel != ContactChannel.Sms => 1,
        ContactBar.SharedNumber or ContactBar.NoGuardian => 2,
        _ => int.MaxValue, // no address; and never an SMS to a discreet customer
    };

    private static ContactBar? Objection(ContactStanding her, ContactChannel channel, int minute) =>
        channel == ContactChannel.InPerson ? null
        : !her.Reaches.Contains(channel) ? ContactBar.NoAddress
        : her.Discreet is not null && channel == ContactChannel.Sms ? ContactBar.NotNamed
        : her is { IsMinor: true, HasGuardian: false } ? ContactBar.NoGuardian
        : IsForeign(her, channel) ? ContactBar.SharedNumber
        : her.Discreet is not { } discreet ? null
        : !discreet.Channels.Contains(channel) ? ContactBar.NotNamed
        : minute < discreet.FromMinute || minute >= discreet.ToMinute ? ContactBar.OutsideHours : null;

    /// <summary>One asks for her by name on a call to a shared number; an SMS would be read by whoever holds the phone.</summary>
    private static bool IsForeign(ContactStanding her, ContactChannel channel) => OnNumber(channel)
        && (her.Number == NumberIs.Anothers || (her.Number == NumberIs.Shared && channel == ContactChannel.Sms));

    private static bool OnNumber(ContactChannel channel) => channel is ContactChannel.Call or ContactChannel.Sms;
}
