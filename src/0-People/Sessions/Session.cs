using System.Security.Cryptography;
using System.Text;

namespace Yangke.People;

/// <summary>One sign-in on one device. The database knows only the hash of what the cookie carries.</summary>
internal sealed class Session : Entity<SessionId>
{
    public Session(SessionId id, StaffId staff, BranchId branch, byte[] secretHash, DateTime startedAt, string device, string address)
    {
        (Id, Staff, Branch, SecretHash, StartedAt, Device, Address) = (id, staff, branch, secretHash, startedAt, device, address);
        LastSeenAt = startedAt;
    }

    public StaffId Staff { get; private set; }

    /// <summary>The branch she works in now.</summary>
    public BranchId Branch { get; private set; }

    public byte[] SecretHash { get; private set; }

    /// <summary>A digest of the rights the secret was given for; other rights, another secret.</summary>
    public byte[]? Rights { get; private set; }

    /// <summary>The secret before, which opens the door for a moment longer: what was under way with it must not sign her out.</summary>
    public byte[]? FormerHash { get; private set; }

    public DateTime? FormerUntil { get; private set; }

    /// <summary>System time, like everything about sessions.</summary>
    public DateTime StartedAt { get; private set; }

    public DateTime LastSeenAt { get; private set; }

    public DateTime? EndedAt { get; private set; }

    public string Device { get; private set; }

    public string Address { get; private set; }

    /// <summary>A working day and a bit: who comes in tomorrow signs in again.</summary>
    public static readonly TimeSpan IdleLimit = TimeSpan.FromHours(14);

    /// <summary>However busy, a session ends after a week.</summary>
    public static readonly TimeSpan AgeLimit = TimeSpan.FromDays(7);

    /// <summary>How long a secret opens the door after its successor was given out.</summary>
    public static readonly TimeSpan Grace = TimeSpan.FromSeconds(20);

    public void GivenFor(byte[] rights) => Rights = rights;

    /// <summary>The secret it has gives way to the next, for these rights.</summary>
    public void Renew(string secret, byte[] rights, Keys keys, DateTime now)
    {
        (FormerHash, FormerUntil) = (SecretHash, now + Grace);
        (SecretHash, Rights) = (HashOf(NextSecret(secret, rights, keys)), rights);
    }

    /// <summary>
    /// The secret that follows this one. It is made by the master key, not drawn, so that every request under way with the old secret
    /// is answered with the same new one, whichever answer arrives.
    /// </summary>
    public static string NextSecret(string secret, byte[] rights, Keys keys) => Convert.ToHexStringLower(
        HMACSHA256.HashData(keys.For("session"), (byte[])[.. Encoding.ASCII.GetBytes(secret), .. rights]));

    public void WorkIn(BranchId branch) => Branch = branch;

    public void End(DateTime at) => EndedAt ??= at;

    /// <summary>A new secret (256 bits), and the hash that is kept of it.</summary>
    public static (string Secret, byte[] Hash) NewSecret(string prefix)
    {
        var secret = prefix + Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(32));
        return (secret, HashOf(secret));
    }

    public static byte[] HashOf(string secret) => SHA256.HashData(Encoding.ASCII.GetBytes(secret));

    /// <summary>A person's sessions that still open the door, newest first.</summary>
    public static IQueryable<Session> Open(Act act, StaffId staff)
    {
        var (idle, old) = (act.SystemNow - IdleLimit, act.SystemNow - AgeLimit);
        return act.Db.Set<Session>().Where(s => s.Staff == staff && s.EndedAt == null && s.LastSeenAt > idle && s.StartedAt > old)
            .OrderByDescending(s => s.StartedAt);
    }

    /// <summary>Ends every open session of a person but one, and tells each.</summary>
    public static async Task EndAll(Act act, StaffId staff, SessionId? except)
    {
        foreach (var session in await act.Db.Set<Session>().AsTracking().Where(s => s.Staff == staff && s.EndedAt == null).ToListAsync())
        {
            if (session.Id != except)
            {
                session.End(act.SystemNow);
                act.Tell(new SessionEnded(staff, session.Id));
            }
        }
    }
}
