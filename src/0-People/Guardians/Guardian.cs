namespace Yangke.People;

/// <summary>What a guardian is to the customer.</summary>
public enum GuardianRelation { Mother, Father, Grandparent, OtherGuardian }

/// <summary>The paper that showed who the guardian is.</summary>
public enum GuardianDocument { IdentityCard, HouseholdBook, Passport, CourtPaper }

/// <summary>Identity of a guardian on a customer's file.</summary>
public readonly record struct GuardianId(Guid Value) : IId<GuardianId>
{
    public static GuardianId Of(Guid value) => new(value);
    public static GuardianId New() => new(Kernel.Ids.New());
}

/// <summary>The guardian of somebody under 18: she signs and is called (ORG-9).</summary>
internal sealed class Guardian : Entity<GuardianId>, IOfCustomer
{
    public Guardian(GuardianId id, CustomerId customer, string name, GuardianRelation relation, DateTime namedAt, StaffId? namedBy)
    {
        (Id, Customer, Name, Relation, NamedAt, NamedBy) = (id, customer, name, relation, namedAt, namedBy);
    }

    public CustomerId Customer { get; private set; }

    public string Name { get; private set; }

    public GuardianRelation Relation { get; private set; }

    public PhoneNumber? Phone { get; private set; }

    public GuardianDocument? Document { get; private set; }

    /// <summary>Who of the staff has seen the paper.</summary>
    public StaffId? SeenBy { get; private set; }

    /// <summary>The day of her written consent.</summary>
    public DateOnly? ConsentOn { get; private set; }

    public DateTime NamedAt { get; private set; }

    public StaffId? NamedBy { get; private set; }

    public DateTime? EndedAt { get; private set; }

    public StaffId? EndedBy { get; private set; }

    public void Know(PhoneNumber? phone, GuardianDocument? document, DateOnly? consentOn)
    {
        (Phone, Document, ConsentOn) = (phone, document, consentOn);
        SeenBy = document is null ? null : NamedBy;
    }

    public void End(StaffId? by, DateTime at) => (EndedBy, EndedAt) = (by, at);

    public void Forget() => (Name, Phone) = ("—", null);

    public void MoveTo(CustomerId customer) => Customer = customer;
}
