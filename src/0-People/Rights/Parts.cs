namespace Yangke.People;

/// <summary>The parts of a file that can be erased on their own, as people name them; later stages add theirs to these or name new ones.</summary>
internal static class Parts
{
    public const string PrivateLife = "people.private-life";
    public const string Talks = "people.talks";
    public const string Attachments = "people.attachments";
    public const string Needs = "people.needs";
    public const string Tags = "people.tags";
    public const string Habits = "people.habits";
    public const string Favours = "people.favours";
    public const string Relations = "people.relations";
    public const string Referrer = "people.referrer";
    public const string Contact = "people.contact";
}
