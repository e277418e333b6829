using System.ComponentModel.DataAnnotations;

namespace Yangke.People;

/// <summary>Adds a tag to the dictionary of the house.</summary>
[Needs(Permissions.ManageDictionary)]
[Refuses(Refusals.NameTakenCode)]
public sealed record AddTag([StringLength(12, MinimumLength = 1)] string Name, TagColor Color = TagColor.Plain) : ICommand<TagAddedAnswer>;

/// <summary>The new tag.</summary>
public sealed record TagAddedAnswer(TagId Tag);

internal sealed class AddTagHandler : IHandle<AddTag, TagAddedAnswer>
{
    public async Task<TagAddedAnswer> Handle(AddTag asked, Act act)
    {
        await RefuseIfTaken(asked.Name, default, act);
        var tag = new Tag(TagId.New(), asked.Name, asked.Color);
        act.Db.Add(tag);
        act.Tell(new TagAdded(tag.Id, tag.Name, tag.Color));
        return new TagAddedAnswer(tag.Id);
    }

    internal static async Task RefuseIfTaken(string name, TagId but, Act act)
    {
        var key = Tag.KeyOf(name);
        if (await act.Db.Set<Tag>().AnyAsync(t => t.NameKey == key && t.Id != but))
        {
            throw Refusals.NameTaken(name);
        }
    }
}
