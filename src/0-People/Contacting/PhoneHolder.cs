namespace Yangke.People;

/// <summary>Identity of the naming of one person for a shared number.</summary>
public readonly record struct PhoneHolderId(Guid Value) : IId<PhoneHolderId>
{
    public static PhoneHolderId Of(Guid value) => new(value);
    public static PhoneHolderId New() => new(Kernel.Ids.New());
}

/// <summary>Of several files with one number, the person who is spoken to on it (ORG-11).</summary>
internal sealed class PhoneHolder : Entity<PhoneHolderId>, IOfCustomer
{
    public PhoneHolder(PhoneHolderId id, PhoneNumber phone, CustomerId customer, DateTime namedAt, StaffId? namedBy)
    {
        (Id, Phone, Customer, NamedAt, NamedBy) = (id, phone, customer, namedAt, namedBy);
    }

    public PhoneNumber Phone { get; private set; }

    public CustomerId Customer { get; private set; }

    public DateTime NamedAt { get; private set; }

    public StaffId? NamedBy { get; private set; }
}
