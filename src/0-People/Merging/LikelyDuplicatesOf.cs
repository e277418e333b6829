using System.ComponentModel.DataAnnotations;

namespace Yangke.People;

/// <summary>
/// Who of those on file looks like somebody being registered, asked while the form is filled in. A phone or an identity number counts once it is whole; what
/// is half typed finds nobody. Limited like a search by phone: it must be no oracle.
/// </summary>
[Needs(Permissions.RegisterCustomer)]
[ByPost]
public sealed record LikelyDuplicatesOf(
    [StringLength(40)] string? Name = null,
    [StringLength(40)] string? Phone = null,
    DateOnly? Birthday = null,
    IdentityKind? IdentityKind = null,
    [StringLength(40)] string? IdentityNumber = null) : IQuery<LikelyDuplicatesAnswer>;

internal sealed class LikelyDuplicatesOfHandler(Keys keys) : IHandle<LikelyDuplicatesOf, LikelyDuplicatesAnswer>
{
    public async Task<LikelyDuplicatesAnswer> Handle(LikelyDuplicatesOf asked, Act act)
    {
        var phone = string.IsNullOrWhiteSpace(asked.Phone) ? null : PhoneNumber.Read(asked.Phone);
        var name = OneLine.Of(asked.Name);
        var identity = asked is { IdentityKind: { } kind, IdentityNumber: { } typed } ? IdentityNumber.Read(kind, typed) : null;
        if (phone is null && identity is null && (name is null || asked.Birthday is null))
        {
            return new LikelyDuplicatesAnswer([]);
        }
        await act.Limit($"likely-duplicates:{act.Actor.Staff.Value}", 60, TimeSpan.FromMinutes(1));
        return new LikelyDuplicatesAnswer(await Duplicates.Of(act,
            new Traits(name, phone, asked.Birthday, identity is null ? null : IdentityDocument.HashOf(identity, keys))));
    }
}
