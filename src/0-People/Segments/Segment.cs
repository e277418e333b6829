using System.Text.Json;

namespace Yangke.People;

/// <summary>Identity of a saved list of customers.</summary>
public readonly record struct SegmentId(Guid Value) : IId<SegmentId>
{
    public static SegmentId Of(Guid value) => new(value);
    public static SegmentId New() => new(Kernel.Ids.New());
}

/// <summary>Who else may use a saved list: nobody, whoever works in the branch it was saved in, the whole house.</summary>
public enum SegmentSharing { Mine, Branch, House }

/// <summary>A saved list: not customers, but how to find them anew, each time within the reader's own scope.</summary>
internal sealed class Segment : Entity<SegmentId>
{
    public Segment(SegmentId id, string name, string definition, SegmentSharing sharing, StaffId owner, BranchId branch, DateTime savedAt)
    {
        (Id, Name, Definition, Sharing, Owner, Branch, SavedAt) = (id, name, definition, sharing, owner, branch, savedAt);
    }

    public string Name { get; private set; }

    public string Definition { get; private set; }

    public SegmentSharing Sharing { get; private set; }

    public StaffId Owner { get; private set; }

    public BranchId Branch { get; private set; }

    public DateTime SavedAt { get; private set; }

    public DateTime? EndedAt { get; private set; }

    public static string Write(SegmentNode definition) => JsonSerializer.Serialize(definition, Catalogue.Json);

    public static SegmentNode Read(string definition) => JsonSerializer.Deserialize<SegmentNode>(definition, Catalogue.Json)!;

    /// <summary>Takes over what differs and says so; nothing differs, nothing is said.</summary>
    public IReadOnlyList<Change> Correct(string name, string definition, SegmentSharing sharing, DateTime at)
    {
        var changes = Differences.Of(
            ("name", Name, name), ("definition", Definition, definition), ("sharing", $"{Sharing}", $"{sharing}"));
        if (changes.Count > 0)
        {
            (Name, Definition, Sharing, SavedAt) = (name, definition, sharing, at);
        }
        return changes;
    }

    public void End(DateTime at) => EndedAt ??= at;

    /// <summary>Names are one's own: two people may call a list the same, one person may not.</summary>
    public static async Task RefuseIfTaken(string name, SegmentId? but, Act act)
    {
        if (await act.Db.Set<Segment>().AnyAsync(s => s.Owner == act.Actor.Staff && s.Name == name && s.EndedAt == null && s.Id != but))
        {
            throw Refusals.SegmentNameTaken(name);
        }
    }

    public static void RefuseIfNotToShare(SegmentSharing sharing, Act act)
    {
        if (sharing != SegmentSharing.Mine && !act.Actor.May(Permissions.ShareSegments))
        {
            throw Refusals.NotYoursToShare();
        }
    }
}
