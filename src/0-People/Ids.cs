namespace Yangke.People;

/// <summary>Identity of a position (岗位).</summary>
public readonly record struct PositionId(Guid Value) : IId<PositionId>
{
    public static PositionId Of(Guid value) => new(value);
    public static PositionId New() => new(Kernel.Ids.New());
}

/// <summary>Identity of a session: one sign-in on one device.</summary>
public readonly record struct SessionId(Guid Value) : IId<SessionId>
{
    public static SessionId Of(Guid value) => new(value);
    public static SessionId New() => new(Kernel.Ids.New());
}

/// <summary>Identity of a personal token.</summary>
public readonly record struct TokenId(Guid Value) : IId<TokenId>
{
    public static TokenId Of(Guid value) => new(value);
    public static TokenId New() => new(Kernel.Ids.New());
}
