using System.Security.Cryptography;
using System.Text;

namespace Yangke.People;

/// <summary>Identity of one side of an accepted link.</summary>
public readonly record struct RelationId(Guid Value) : IId<RelationId>
{
    public static RelationId Of(Guid value) => new(value);
    public static RelationId New() => new(Kernel.Ids.New());
}

/// <summary>Identity of an offered link.</summary>
public readonly record struct LinkOfferId(Guid Value) : IId<LinkOfferId>
{
    public static LinkOfferId Of(Guid value) => new(value);
    public static LinkOfferId New() => new(Kernel.Ids.New());
}

/// <summary>What the other person is to her.</summary>
public enum RelationKind { Mother, Father, Parent, Spouse, Child, Sibling, Relative, Friend, Colleague, Guardian, Ward }

/// <summary>One side of an accepted link between two customers (ORG-10): each file has its own, told apart by nothing but the view.</summary>
internal sealed class Relation : Entity<RelationId>, IOfCustomer
{
    private Relation(RelationId id, Guid link, CustomerId customer, CustomerId other, RelationKind kind, DateTime since)
    {
        (Id, Link, Customer, Other, Kind, Since) = (id, link, customer, other, kind, since);
    }

    /// <summary>The same for both sides.</summary>
    public Guid Link { get; private set; }

    public CustomerId Customer { get; private set; }

    public CustomerId Other { get; private set; }

    public RelationKind Kind { get; private set; }

    public DateTime Since { get; private set; }

    public DateTime? EndedAt { get; private set; }

    public string? EndedReason { get; private set; }

    /// <summary>Both sides: what the one who accepts is to the one who offered, and the other way round.</summary>
    public static (Relation Offered, Relation Accepted) Between(CustomerId offered, CustomerId accepted, RelationKind kind, DateTime at)
    {
        var link = Kernel.Ids.New();
        return (new Relation(RelationId.New(), link, offered, accepted, kind, at),
            new Relation(RelationId.New(), link, accepted, offered, Mirrored(kind), at));
    }

    public void End(string reason, DateTime at) => (EndedAt, EndedReason) = (at, reason);

    public static RelationKind Mirrored(RelationKind kind) => kind switch
    {
        RelationKind.Mother or RelationKind.Father or RelationKind.Parent => RelationKind.Child,
        RelationKind.Child => RelationKind.Parent,
        RelationKind.Guardian => RelationKind.Ward,
        RelationKind.Ward => RelationKind.Guardian,
        _ => kind,
    };
}

/// <summary>A link offered by one customer, until the other's own file accepts it: a code and a kind, and no name (ORG-10).</summary>
internal sealed class LinkOffer : Entity<LinkOfferId>, IOfCustomer
{
    public const int ValidDays = 30;
    public const int Limit = 10;
    private const string Alphabet = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789";

    private LinkOffer(LinkOfferId id, CustomerId customer, RelationKind kind, byte[] codeHash, DateTime offeredAt, DateTime expiresAt)
    {
        (Id, Customer, Kind, CodeHash, OfferedAt, ExpiresAt) = (id, customer, kind, codeHash, offeredAt, expiresAt);
    }

    public CustomerId Customer { get; private set; }

    public RelationKind Kind { get; private set; }

    public byte[] CodeHash { get; private set; }

    public DateTime OfferedAt { get; private set; }

    public DateTime ExpiresAt { get; private set; }

    public static (LinkOffer Offer, string Code) Make(CustomerId customer, RelationKind kind, DateTime at)
    {
        var code = RandomNumberGenerator.GetString(Alphabet, 8);
        return (new LinkOffer(LinkOfferId.New(), customer, kind, HashOf(code), at, at.AddDays(ValidDays)), $"{code[..4]}-{code[4..]}");
    }

    /// <summary>A code as it is compared: read out, typed small, with or without its dash, it is the same.</summary>
    public static byte[] HashOf(string code) => SHA256.HashData(Encoding.ASCII.GetBytes(
        "yangke link " + string.Concat(code.Where(char.IsAsciiLetterOrDigit)).ToUpperInvariant()));
}

/// <summary>Every day: offers nobody accepted in time go.</summary>
internal sealed class DropExpiredLinkOffers : IRecurring
{
    public TimeSpan Every => TimeSpan.FromDays(1);

    public Task Run(Act act) => act.Db.Set<LinkOffer>().Where(o => o.ExpiresAt <= act.Now).ExecuteDeleteAsync();
}
