using System.Security.Cryptography;
using System.Text;

namespace Yangke.People;

/// <summary>Identity of an identity document on a customer's file.</summary>
public readonly record struct IdentityDocumentId(Guid Value) : IId<IdentityDocumentId>
{
    public static IdentityDocumentId Of(Guid value) => new(value);
    public static IdentityDocumentId New() => new(Kernel.Ids.New());
}

/// <summary>
/// The identity document on a customer's file, one at most. Its number stands closed, and beside it a keyed hash to find the same one
/// by: who has the database and not the key learns neither.
/// </summary>
internal sealed class IdentityDocument : Entity<IdentityDocumentId>, IOfCustomer
{
    private const string Purpose = "identity";

    private IdentityDocument(
        IdentityDocumentId id, CustomerId customer, IdentityKind kind, byte[] numberClosed, byte[] numberHash, DateTime recordedAt)
    {
        (Id, Customer, Kind, NumberClosed, NumberHash, RecordedAt) = (id, customer, kind, numberClosed, numberHash, recordedAt);
    }

    public CustomerId Customer { get; private set; }

    public IdentityKind Kind { get; private set; }

    /// <summary>The number under AES-256-GCM.</summary>
    public byte[] NumberClosed { get; private set; }

    /// <summary>The same for the same document, whoever's file it is on.</summary>
    public byte[] NumberHash { get; private set; }

    public DateOnly? ExpiresOn { get; private set; }

    public DateTime RecordedAt { get; private set; }

    public StaffId? RecordedBy { get; private set; }

    public static IdentityDocument Record(
        CustomerId customer, IdentityNumber number, DateOnly? expiresOn, Keys keys, StaffId? by, DateTime at) =>
        new(IdentityDocumentId.New(), customer, number.Kind, keys.Wrap(Purpose, Encoding.ASCII.GetBytes(number.Value)), HashOf(number, keys), at)
        {
            ExpiresOn = expiresOn,
            RecordedBy = by,
        };

    public IdentityNumber Number(Keys keys) => Open(Kind, NumberClosed, keys);

    public static IdentityNumber Open(IdentityKind kind, byte[] closed, Keys keys) =>
        IdentityNumber.Of(kind, Encoding.ASCII.GetString(keys.Unwrap(Purpose, closed)));

    public static byte[] HashOf(IdentityNumber number, Keys keys) =>
        HMACSHA256.HashData(keys.For("identity-hash"), Encoding.ASCII.GetBytes(number.Lasting));
}

/// <summary>An identity document as a card shows it: its number masked.</summary>
public sealed record IdentityShown(IdentityKind Kind, string Number, DateOnly? ExpiresOn, bool IsExpired);

/// <summary>What somebody typed of an identity document, read and checked against what the file says of her.</summary>
internal static class Identities
{
    public static IdentityNumber Read(IdentityKind kind, string number, DateOnly? expiresOn = null) =>
        expiresOn is { Year: < 1990 or > 2150 } ? throw Refusals.ExpiryUnlikely()
            : IdentityNumber.Read(kind, number) ?? throw Refusals.IdentityUnreadable(kind);

    /// <summary>The file with what the number tells; what the file says otherwise is refused, since one of the two is wrong.</summary>
    public static CustomerProfile Agreeing(CustomerProfile profile, IdentityNumber number)
    {
        if (number.Birthday is { } born && (profile.Birthday ?? born) != born)
        {
            throw Refusals.IdentityDiffers("birthday", $"{born:yyyy-MM-dd}", $"{born:yyyy-MM-dd}");
        }
        if (number.Gender != Gender.Unknown && profile.Gender != Gender.Unknown && profile.Gender != number.Gender)
        {
            throw Refusals.IdentityDiffers("gender", number.Gender == Gender.Female ? "女" : "男", number.Gender == Gender.Female ? "female" : "male");
        }
        return profile with
        {
            Birthday = profile.Birthday ?? number.Birthday,
            Gender = profile.Gender == Gender.Unknown ? number.Gender : profile.Gender,
        };
    }

    /// <summary>Puts it on her file, in place of the one before, and tells it masked.</summary>
    public static void Record(Customer customer, IdentityNumber number, DateOnly? expiresOn, Keys keys, Act act, IdentityDocument? before = null)
    {
        act.Db.Add(IdentityDocument.Record(customer.Id, number, expiresOn, keys, act.Actor.Staff, act.Now));
        act.Tell(new IdentityRecorded(customer.Id, customer.Branch, Differences.Of(
            ("identityKind", before is null ? null : $"{before.Kind}", $"{number.Kind}"),
            ("identity", before?.Number(keys).Masked, number.Masked),
            ("identityExpiresOn", before?.ExpiresOn?.ToString("O"), expiresOn?.ToString("O")))));
    }

    /// <summary>The same identity on two files is possible, but only knowingly: within one's scope it is said whose, outside only where.</summary>
    public static async Task RefuseIfKnown(IdentityNumber number, CustomerId except, Keys keys, Act act)
    {
        if (await Duplicates.Of(act, new Traits(Identity: IdentityDocument.HashOf(number, keys)), except) is [var one, ..])
        {
            throw one.Customer is { } customer ? Refusals.IdentityKnown(one.Name!, one.MemberNumber!, customer) : Refusals.IdentityKnownElsewhere(one.BranchName);
        }
    }
}
