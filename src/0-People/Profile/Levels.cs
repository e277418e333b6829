namespace Yangke.People;

/// <summary>The information level of what a fact says was changed: the timeline shows values only as far as their reader may see them.</summary>
internal static class Levels
{
    public static InformationLevel? OfChange(string field) => field switch
    {
        "note" => InformationLevel.PrivateLife,
        "medicalHold" => InformationLevel.Medical,
        _ => ProfileFields.Find(field)?.Level,
    };
}
