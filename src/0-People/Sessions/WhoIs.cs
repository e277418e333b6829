using System.Collections.Frozen;
using System.Security.Cryptography;
using System.Text;

namespace Yangke.People;

/// <summary>
/// Who stands behind a cookie's or token's secret, with rights and scope as they are now. The house asks itself, and before anybody is
/// known: no scope hides her own branches from the question.
/// </summary>
[Internal]
public sealed record WhoIs(string Secret) : IQuery<WhoIsAnswer?>;

/// <summary>
/// The actor; whether she must choose a password, or bind a phone, before anything else; when she was last noted as seen; a digest of her
/// rights, whether the secret was given for others, and the secret that has followed it already.
/// </summary>
public sealed record WhoIsAnswer(
    Actor Actor, bool MustChangePassword, bool MustEnrol, DateTime LastSeenAt, byte[]? Rights = null, bool IsStale = false,
    string? Renewed = null);

internal sealed class WhoIsHandler(Keys keys) : IHandle<WhoIs, WhoIsAnswer?>
{
    public async Task<WhoIsAnswer?> Handle(WhoIs asked, Act act)
    {
        var hash = Session.HashOf(asked.Secret);
        return asked.Secret.StartsWith(Token.Prefix, StringComparison.Ordinal) ? await ByToken(hash, act) : await BySession(asked.Secret, hash, act);
    }

    private async Task<WhoIsAnswer?> BySession(string secret, byte[] hash, Act act)
    {
        var found = await (
            from session in act.Db.Set<Session>().IgnoreQueryFilters(ClinicDb.Colleagues)
            join staff in act.Db.Set<Staff>() on session.Staff equals staff.Id
            join position in act.Db.Set<Position>() on staff.Position equals position.Id
            where (session.SecretHash == hash || session.FormerHash == hash) && session.EndedAt == null && staff.EndedAt == null
            select new
            {
                session,
                staff,
                position.Permissions,
                position.TotpRequired,
                HasFactor = act.Db.Set<SecondFactor>().Any(f => f.Staff == staff.Id && f.ConfirmedAt != null),
            }).SingleOrDefaultAsync();
        var isFormer = found is not null && !found.session.SecretHash.AsSpan().SequenceEqual(hash);
        if (found is null || (isFormer && act.SystemNow >= found.session.FormerUntil) || act.SystemNow - found.session.LastSeenAt > Session.IdleLimit
            || act.SystemNow - found.session.StartedAt > Session.AgeLimit)
        {
            return null;
        }
        var actor = await ActorOf(found.staff, found.session.Id.Value, found.session.Branch, found.Permissions, act);
        var rights = Digest(actor, found.staff, found.HasFactor);
        return new WhoIsAnswer(
            actor, found.staff.MustChangePassword, found.TotpRequired && !found.HasFactor, found.session.LastSeenAt, rights,
            IsStale: !isFormer && !rights.AsSpan().SequenceEqual(found.session.Rights),
            Renewed: isFormer ? Session.NextSecret(secret, found.session.Rights!, keys) : null);
    }

    /// <summary>Everything a new secret is due for: what she may do, where, as whom, and how she has shown who she is.</summary>
    private static byte[] Digest(Actor actor, Staff staff, bool hasFactor)
    {
        IEnumerable<string> rights =
        [
            $"{staff.Position.Value}", $"{staff.Branch.Value}", $"{staff.Scope}", $"{staff.Department?.Value}", $"{hasFactor}", $"{staff.MustChangePassword}",
            .. actor.Scope.Branches.Select(b => $"{b.Value}").Order(StringComparer.Ordinal), .. actor.Permissions.Order(StringComparer.Ordinal),
        ];
        return SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('|', rights)));
    }

    private static async Task<WhoIsAnswer?> ByToken(byte[] hash, Act act)
    {
        var today = DateOnly.FromDateTime(act.SystemNow);
        var found = await (
            from token in act.Db.Set<Token>()
            join staff in act.Db.Set<Staff>() on token.Staff equals staff.Id
            join position in act.Db.Set<Position>() on staff.Position equals position.Id
            where token.SecretHash == hash && token.RevokedAt == null && staff.EndedAt == null
                && (token.ExpiresOn == null || token.ExpiresOn >= today)
                && (!position.TotpRequired || act.Db.Set<SecondFactor>().Any(f => f.Staff == staff.Id && f.ConfirmedAt != null))
            select new { token, staff, position.Permissions }).SingleOrDefaultAsync();
        if (found is null || !found.Permissions.Contains(Permissions.UseTokens, StringComparer.Ordinal) || found.staff.MustChangePassword)
        {
            return null;
        }
        var allowed = found.token.Permissions is { } only ? found.Permissions.Intersect(only, StringComparer.Ordinal) : found.Permissions;
        var actor = await ActorOf(found.staff, found.token.Id.Value, found.staff.Branch, allowed, act);
        return new WhoIsAnswer(actor with { ByToken = true }, false, false, act.SystemNow);
    }

    private static async Task<Actor> ActorOf(Staff staff, Guid session, BranchId branch, IEnumerable<string> permissions, Act act)
    {
        IReadOnlyList<BranchId> branches = staff.Scope switch
        {
            ScopeLevel.Branch => [staff.Branch],
            ScopeLevel.Region => await act.Db.Set<Branch>().IgnoreQueryFilters(ClinicDb.Colleagues)
                .Where(b => b.Id == staff.Branch || (b.Region != null && act.Db.Set<Branch>()
                    .Any(home => home.Id == staff.Branch && home.Region == b.Region)))
                .Select(b => b.Id).ToListAsync(),
            _ => [],
        };
        IReadOnlyList<StaffId> own = [staff.Id, .. await Absence.Covered(act, staff.Id).Select(a => a.Staff).ToListAsync()];
        var scope = new Scope(staff.Scope, staff.Id, staff.Department, branches)
        {
            Own = own,
            HoldsFiles = await act.Db.Set<FileHolder>().AnyAsync(h => own.Contains(h.Staff)),
        };
        return new Actor(staff.Id, staff.Name, session, branch, scope, permissions.ToFrozenSet(StringComparer.Ordinal));
    }
}
