using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace Yangke.People;

/// <summary>Identity of a member of staff's second factor.</summary>
public readonly record struct SecondFactorId(Guid Value) : IId<SecondFactorId>
{
    public static SecondFactorId Of(Guid value) => new(value);
    public static SecondFactorId New() => new(Ids.New());
}

/// <summary>
/// What she shows beside her password (TOTP, RFC 6238): a secret shared with her phone, kept wrapped, and recovery codes of which only
/// hashes are kept. It counts from the moment a first code was confirmed. System time, never house time.
/// </summary>
internal sealed class SecondFactor : Entity<SecondFactorId>
{
    private const string Purpose = "second-factor";
    private const int StepSeconds = 30;

    public SecondFactor(SecondFactorId id, StaffId staff, byte[] secret, DateTime startedAt)
    {
        (Id, Staff, Secret, StartedAt) = (id, staff, secret, startedAt);
    }

    public StaffId Staff { get; private set; }

    /// <summary>160 bits, wrapped by the house's master key.</summary>
    public byte[] Secret { get; private set; }

    public DateTime StartedAt { get; private set; }

    public DateTime? ConfirmedAt { get; private set; }

    /// <summary>The time step of the last code taken: neither it nor an earlier one is taken again.</summary>
    public long LastStep { get; private set; }

    /// <summary>Hashes of the recovery codes not used yet.</summary>
    public IReadOnlyList<string> RecoveryCodes { get; private set; } = [];

    public bool IsOn => ConfirmedAt is not null;

    public static (SecondFactor Factor, byte[] Secret) Start(StaffId staff, Keys keys, DateTime now)
    {
        var secret = RandomNumberGenerator.GetBytes(20);
        return (new SecondFactor(SecondFactorId.New(), staff, keys.Wrap(Purpose, secret), now), secret);
    }

    /// <summary>Takes a code of her phone, once: of now or of the step before or after. Says whether it fits.</summary>
    public bool Take(string typed, Keys keys, DateTime now)
    {
        var code = Plain(typed);
        var secret = keys.Unwrap(Purpose, Secret);
        var step = StepOf(now);
        for (var at = step - 1; at <= step + 1; at++)
        {
            if (at > LastStep && Same(code, CodeAt(secret, at)))
            {
                LastStep = at;
                return true;
            }
        }
        return false;
    }

    /// <summary>Uses up a recovery code.</summary>
    public bool TakeRecovery(string typed)
    {
        var hash = Hash(Plain(typed));
        if (!RecoveryCodes.Contains(hash, StringComparer.Ordinal))
        {
            return false;
        }
        RecoveryCodes = [.. RecoveryCodes.Where(c => c != hash)];
        return true;
    }

    /// <summary>From now on it counts; the recovery codes are made and shown this once.</summary>
    public IReadOnlyList<string> Confirm(DateTime now)
    {
        ConfirmedAt = now;
        IReadOnlyList<string> codes = [.. Enumerable.Range(0, 8).Select(_ => Passwords.Random())];
        RecoveryCodes = [.. codes.Select(c => Hash(Plain(c)))];
        return codes;
    }

    public static long StepOf(DateTime at) => (long)(at - DateTime.UnixEpoch).TotalSeconds / StepSeconds;

    /// <summary>The six digits of one step: HMAC-SHA-1 over its number, truncated as RFC 4226 says.</summary>
    public static string CodeAt(byte[] secret, long step)
    {
        Span<byte> counter = stackalloc byte[8];
        BinaryPrimitives.WriteInt64BigEndian(counter, step);
#pragma warning disable CA5350 // SHA-1 is what RFC 6238 asks for and every phone computes; as a keyed hash it is not broken
        var mac = HMACSHA1.HashData(secret, counter);
#pragma warning restore CA5350
        var number = BinaryPrimitives.ReadInt32BigEndian(mac.AsSpan(mac[^1] & 0xF)) & 0x7FFF_FFFF;
        return (number % 1_000_000).ToString("D6");
    }

    /// <summary>The secret as phones read it: base 32 (RFC 4648) without padding.</summary>
    public static string Base32(byte[] secret)
    {
        const string Letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
        var text = new StringBuilder(secret.Length * 8 / 5);
        for (var bit = 0; bit + 5 <= secret.Length * 8; bit += 5)
        {
            var pair = (secret[bit / 8] << 8) | (bit / 8 + 1 < secret.Length ? secret[bit / 8 + 1] : 0);
            text.Append(Letters[(pair >> (11 - bit % 8)) & 31]);
        }
        return text.ToString();
    }

    private static string Plain(string typed) => new([.. typed.Where(char.IsAsciiLetterOrDigit).Select(char.ToLowerInvariant)]);

    private static string Hash(string code) => Convert.ToHexStringLower(SHA256.HashData(Encoding.ASCII.GetBytes(code)));

    private static bool Same(string typed, string code) =>
        CryptographicOperations.FixedTimeEquals(Encoding.ASCII.GetBytes(typed), Encoding.ASCII.GetBytes(code));
}
