namespace Yangke.People;

/// <summary>What holds a customer (ORG-11). Three of them are medical and named only to whom that level is open.</summary>
public enum HoldKind { Deceased, Dispute, AdverseEvent, Pregnant, Breastfeeding }

/// <summary>Identity of a hold.</summary>
public readonly record struct HoldId(Guid Value) : IId<HoldId>
{
    public static HoldId Of(Guid value) => new(value);
    public static HoldId New() => new(Kernel.Ids.New());
}

/// <summary>A hold on a customer: from when it was placed to the day named or until somebody lifts it.</summary>
internal sealed class Hold : Entity<HoldId>, IOfCustomer
{
    public static readonly HoldKind[] Medical = [HoldKind.AdverseEvent, HoldKind.Pregnant, HoldKind.Breastfeeding];

    public Hold(HoldId id, CustomerId customer, HoldKind kind, DateOnly? until, StaffId? speaker, string? note, DateTime placedAt, StaffId? placedBy)
    {
        (Id, Customer, Kind, Until, Speaker, Note, PlacedAt, PlacedBy) = (id, customer, kind, until, speaker, note, placedAt, placedBy);
    }

    public CustomerId Customer { get; private set; }

    public HoldKind Kind { get; private set; }

    /// <summary>The last day it holds; without one it is lifted by hand.</summary>
    public DateOnly? Until { get; private set; }

    /// <summary>The only one who contacts her while there is a dispute.</summary>
    public StaffId? Speaker { get; private set; }

    public string? Note { get; private set; }

    public DateTime PlacedAt { get; private set; }

    public StaffId? PlacedBy { get; private set; }

    public DateTime? LiftedAt { get; private set; }

    public StaffId? LiftedBy { get; private set; }

    public string? LiftReason { get; private set; }

    public bool IsMedical => Medical.Contains(Kind);

    public bool Holds(DateOnly today) => LiftedAt is null && !(Until < today);

    public void Lift(string? reason, StaffId? by, DateTime at) => (LiftReason, LiftedBy, LiftedAt) = (reason, by, at);

    public void Forget() => (Note, LiftReason) = (null, null);

    public void MoveTo(CustomerId customer) => Customer = customer;
}
