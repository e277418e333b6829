using System.ComponentModel.DataAnnotations;

namespace Yangke.People;

/// <summary>
/// Who of those on file looks like somebody being registered, asked while the form is filled in. A phone counts once it is whole; what
/// is half typed finds nobody. Limited like a search by phone: it must be no oracle.
/// </summary>
[Needs(Permissions.RegisterCustomer)]
[ByPost]
public sealed record LikelyDuplicatesOf(
    [StringLength(40)] string? Name = null,
    [StringLength(40)] string? Phone = null,
    DateOnly? Birthday = null) : IQuery<LikelyDuplicatesAnswer>;

internal sealed class LikelyDuplicatesOfHandler : IHandle<LikelyDuplicatesOf, LikelyDuplicatesAnswer>
{
    public async Task<LikelyDuplicatesAnswer> Handle(LikelyDuplicatesOf asked, Act act)
    {
        var phone = string.IsNullOrWhiteSpace(asked.Phone) ? null : PhoneNumber.Read(asked.Phone);
        var name = OneLine.Of(asked.Name);
        if (phone is null && (name is null || asked.Birthday is null))
        {
            return new LikelyDuplicatesAnswer([]);
        }
        await act.Limit($"likely-duplicates:{act.Actor.Staff.Value}", 60, TimeSpan.FromMinutes(1));
        return new LikelyDuplicatesAnswer(await Duplicates.Of(act, name, phone, asked.Birthday));
    }
}
