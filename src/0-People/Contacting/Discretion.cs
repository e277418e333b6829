namespace Yangke.People;

/// <summary>Identity of a discreet customer's wishes.</summary>
public readonly record struct DiscretionId(Guid Value) : IId<DiscretionId>
{
    public static DiscretionId Of(Guid value) => new(value);
    public static DiscretionId New() => new(Kernel.Ids.New());
}

/// <summary>A discreet customer (ORG-7): no SMS, only the channels and hours she named, a neutral sign name if she wants.</summary>
internal sealed class Discretion : Entity<DiscretionId>, IOfCustomer
{
    public Discretion(DiscretionId id, CustomerId customer)
    {
        (Id, Customer) = (id, customer);
    }

    public CustomerId Customer { get; private set; }

    /// <summary>The channels by name, with spaces.</summary>
    public string Channels { get; private set; } = "";

    public int FromMinute { get; private set; }

    public int ToMinute { get; private set; }

    public bool NeutralSign { get; private set; }

    public DateTime NamedAt { get; private set; }

    public StaffId? NamedBy { get; private set; }

    public static IReadOnlyList<ContactChannel> Read(string channels) =>
        [.. channels.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(Enum.Parse<ContactChannel>)];

    public void Name(IEnumerable<ContactChannel> channels, int fromMinute, int toMinute, bool neutralSign)
    {
        (Channels, FromMinute, ToMinute, NeutralSign) = (string.Join(' ', channels.Distinct().Order()), fromMinute, toMinute, neutralSign);
    }

    public void NoteBy(StaffId? by, DateTime at) => (NamedBy, NamedAt) = (by, at);

    public void MoveTo(CustomerId customer) => Customer = customer;
}
