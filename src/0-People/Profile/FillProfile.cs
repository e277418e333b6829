using System.ComponentModel.DataAnnotations;

namespace Yangke.People;

/// <summary>
/// Fills in fields of a customer's profile, on the version one has seen (0 before anything was filled in). Only what is given is
/// changed, an empty value takes a field away; fields of a level one lacks cannot be touched.
/// </summary>
[Needs(Permissions.FillProfile)]
[Refuses(Refusals.FieldUnknownCode, Refusals.FieldUnreadableCode, Refusals.FieldHiddenCode)]
public sealed record FillProfile(
    CustomerId Customer,
    [Range(0, int.MaxValue)] int Version,
    [MaxLength(60)] IReadOnlyList<FieldFilled> Values,
    [StringLength(200)] string? Reason = null) : ICommand<ProfileFilledAnswer>, IEdit;

/// <summary>One field and what stands in it: several choices or colleagues with commas between them.</summary>
public sealed record FieldFilled([StringLength(40, MinimumLength = 1)] string Field, [StringLength(1000)] string? Value);

/// <summary>The version the profile has now.</summary>
public sealed record ProfileFilledAnswer(int Version);

internal sealed class FillProfileHandler : IHandle<FillProfile, ProfileFilledAnswer>
{
    public async Task<ProfileFilledAnswer> Handle(FillProfile asked, Act act)
    {
        var given = asked.Values.Select(v => Read(v, act.Actor)).ToList();
        if (given.GroupBy(g => g.Field).FirstOrDefault(g => g.Count() > 1) is { } twice)
        {
            throw twice.Key.Unreadable();
        }
        await CheckColleagues(given, act);
        var profile = await act.Db.Set<Profile>().AsTracking().SingleOrDefaultAsync(p => p.Customer == asked.Customer);
        if ((profile?.Version ?? 0) != asked.Version)
        {
            throw new Refused(KernelRefusals.Changed);
        }
        var codes = given.Select(g => g.Field.Code).ToList();
        var standing = await act.Db.Set<ProfileValue>().AsTracking()
            .Where(v => v.Customer == asked.Customer && codes.Contains(v.Field)).ToDictionaryAsync(v => v.Field);
        var kept = profile ?? new Profile(asked.Customer);
        var changes = kept.Fill(act.Db, given, standing, act.Now);
        if (changes.Count == 0)
        {
            return new ProfileFilledAnswer(asked.Version);
        }
        // Whatever was filled in is a new version, also where the count stays.
        _ = profile is null ? act.Db.Add(kept) : act.Db.Update(kept);
        act.Reason = asked.Reason;
        var branch = await act.Db.Set<Customer>().Where(c => c.Id == asked.Customer).Select(c => c.Branch).SingleAsync();
        act.Tell(new ProfileFilled(asked.Customer, branch, changes));
        await act.Flush();
        return new ProfileFilledAnswer(kept.Version);
    }

    private static (ProfileField Field, string? Value) Read(FieldFilled given, Actor actor)
    {
        var field = ProfileFields.Find(given.Field) ?? throw Refusals.FieldUnknown(given.Field);
        return actor.Sees(field.Level) ? (field, field.Read(given.Value)) : throw Refusals.FieldHidden(field.Code, field.Name, field.NameEn);
    }

    /// <summary>Colleagues named must be ones she can meet: those of the branches one works with.</summary>
    private static async Task CheckColleagues(IReadOnlyList<(ProfileField Field, string? Value)> given, Act act)
    {
        foreach (var (field, value) in given.Where(g => g.Field.Kind == ProfileKind.Staff && g.Value is not null))
        {
            var ids = ProfileField.StaffIn(value!)!;
            if (await act.Db.Set<Staff>().CountAsync(s => ids.Contains(s.Id)) < ids.Count)
            {
                throw field.Unreadable();
            }
        }
    }
}
