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
