namespace Yangke.People;

/// <summary>What a retention rule counts from: when it was written, the last time anybody noted something of her, her erasure.</summary>
public enum RetentionFrom { Written, LastContact, Erased }

/// <summary>How long one kind of data is kept; the house changes it within its bounds.</summary>
internal sealed class RetentionRule(string code, int months)
{
    public string Code { get; private set; } = code;

    public int Version { get; private set; } = 1;

    public int Months { get; private set; } = months;

    public void Keep(int months) => Months = months;
}

/// <summary>A rule as it is known everywhere: what it counts from, and between which lengths a house may choose.</summary>
internal sealed record RetentionKind(string Code, RetentionFrom From, int Least, int Most, int Shipped);

/// <summary>The rules there are (ORG-5). The medical record is kept fifteen years at least, by law; the database holds that too.</summary>
internal static class RetentionRules
{
    public const string PrivateLife = "people.private-life";
    public const string Marketing = "people.marketing";
    public const string Medical = "people.medical";
    public const string Remains = "people.remains";

    public static readonly IReadOnlyList<RetentionKind> All =
    [
        new(PrivateLife, RetentionFrom.Written, 1, 60, 12),
        new(Marketing, RetentionFrom.LastContact, 3, 60, 24),
        new(Medical, RetentionFrom.LastContact, 180, 600, 180),
        new(Remains, RetentionFrom.Erased, 36, 360, 60),
    ];

    public static RetentionKind? Find(string code) => All.FirstOrDefault(r => r.Code == code);
}
