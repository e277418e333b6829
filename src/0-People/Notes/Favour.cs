namespace Yangke.People;

/// <summary>Identity of a favour.</summary>
public readonly record struct FavourId(Guid Value) : IId<FavourId>
{
    public static FavourId Of(Guid value) => new(value);
    public static FavourId New() => new(Kernel.Ids.New());
}

/// <summary>What kind of favour.</summary>
public enum FavourKind { Gift, Upgrade, Discount, Courtesy }

/// <summary>Something a customer was given beyond what she paid for (CON-1).</summary>
internal sealed class Favour : Entity<FavourId>, IOfCustomer
{
    public Favour(
        FavourId id, CustomerId customer, FavourKind kind, string what, string? why, long? valueMinor, DateOnly givenOn, StaffId? givenBy, DateTime notedAt)
    {
        (Id, Customer, Kind, What, Why) = (id, customer, kind, what, why);
        (ValueMinor, GivenOn, GivenBy, NotedAt) = (valueMinor, givenOn, givenBy, notedAt);
    }

    public CustomerId Customer { get; private set; }

    public FavourKind Kind { get; private set; }

    public string What { get; private set; }

    public string? Why { get; private set; }

    /// <summary>What it was worth, in minor units so that the database can add it up.</summary>
    public long? ValueMinor { get; private set; }

    public DateOnly GivenOn { get; private set; }

    public StaffId? GivenBy { get; private set; }

    public DateTime NotedAt { get; private set; }

    public DateTime? StruckAt { get; private set; }

    public string? StruckReason { get; private set; }

    public void Strike(string reason, DateTime at)
    {
        if (StruckAt is not null)
        {
            throw Refusals.AlreadyStruck();
        }
        (StruckAt, StruckReason) = (at, reason);
    }
}
