namespace Yangke.Kernel;

/// <summary>The fates a "no" can have; the Host turns each into one HTTP status.</summary>
public enum RefusalKind { Business, Shape, SignIn, NotPermitted, Unknown, Changed, Busy, TooMany, Unavailable }

/// <summary>A typed "no": a code programs can rely on, a sentence in both languages that says the way out.</summary>
public sealed record Refusal(string Code, string Zh, string En, RefusalKind Kind = RefusalKind.Business)
{
    /// <summary>The field at fault, in camel case, if it is one field.</summary>
    public string? Field { get; init; }

    /// <summary>Every field at fault with its texts (wrong shape only).</summary>
    public IReadOnlyList<FieldFault> Faults { get; init; } = [];

    /// <summary>The customer the "no" is about, if the caller may open her card.</summary>
    public CustomerId? Customer { get; init; }

    /// <summary>When it makes sense to ask again.</summary>
    public TimeSpan? RetryAfter { get; init; }

    public string In(Language language) => language == Language.Zh ? Zh : En;
}

/// <summary>What is wrong with one field.</summary>
public sealed record FieldFault(string Field, string Zh, string En)
{
    public string In(Language language) => language == Language.Zh ? Zh : En;
}

/// <summary>The two languages of the house; Chinese comes first.</summary>
public enum Language { Zh, En }

/// <summary>Thrown by nouns and handlers to say a business "no"; never leaves the Desk.</summary>
public sealed class Refused(Refusal refusal) : Exception(refusal.Code)
{
    public Refusal Refusal { get; } = refusal;
}

/// <summary>What came of a command or query: its value, or the refusal. Refuse inside, outcome outside.</summary>
public readonly record struct Outcome<T>
{
    private readonly T? _value;

    public Outcome(T value) => _value = value;

    public Outcome(Refusal refusal) => Refusal = refusal;

    public Refusal? Refusal { get; }

    public bool Ok => Refusal is null;

    /// <summary>The value; a refused outcome has none and throws what was refused.</summary>
    public T Value => Refusal is null ? _value! : throw new Refused(Refusal);

    /// <summary>Whether and why not; never the value, which may be personal and would throw where there is none.</summary>
    public override string ToString() => Refusal?.Code ?? "done";
}

/// <summary>The refusals the Desk itself can give, whatever the use case.</summary>
public static class KernelRefusals
{
    public static readonly Refusal SignIn = new("kernel.sign-in", "请先登录。", "Please sign in first.", RefusalKind.SignIn);

    public static readonly Refusal NotPermitted = new("kernel.not-permitted",
        "您的岗位没有这项权限，未保存任何内容。请找管理员开通。",
        "Your position does not allow this; nothing was saved. Ask an administrator.", RefusalKind.NotPermitted);

    public static readonly Refusal Unknown = new("kernel.unknown",
        "没有找到，或不在您可以查看的范围内。", "Not found, or not within what you may see.", RefusalKind.Unknown);

    public static readonly Refusal CustomerErased = new("kernel.customer-erased",
        "这位顾客的资料已按规定删除，不能再办理，没有保存。", "This customer's data was erased; nothing can be done with the file any more, nothing was saved.");

    public static Refusal CustomerMerged(CustomerId kept) => new("kernel.customer-merged",
        "这份档案已合并到另一份里，没有保存。请在合并后的档案上操作。",
        "This file was merged into another; nothing was saved. Go on with the file that was kept.", RefusalKind.Unknown)
    { Customer = kept };

    public static readonly Refusal Changed = new("kernel.changed",
        "在您打开之后别人已经改过，您的修改没有保存。请看最新内容后再保存。",
        "Somebody changed this after you opened it; your change was not saved. Look at the latest and save again.",
        RefusalKind.Changed);

    public static readonly Refusal Busy = new("kernel.busy",
        "同一时间有太多人在改，没有保存。请稍候再试。", "Too many changes at the same moment; nothing was saved. Try again shortly.",
        RefusalKind.Busy)
    { RetryAfter = TimeSpan.FromSeconds(1) };

    public static readonly Refusal Unavailable = new("kernel.unavailable",
        "数据库暂时无法使用，没有保存。恢复后会自动继续。",
        "The database cannot be used right now; nothing was saved. Work goes on by itself once it is back.",
        RefusalKind.Unavailable)
    { RetryAfter = TimeSpan.FromSeconds(5) };

    public static readonly Refusal Uncertain = new("kernel.uncertain",
        "保存时数据库断开了，不知道是否已经保存。恢复后请先看一下，再决定是否重做。",
        "The database went away while saving: whether it was saved is not known. Once it is back, look before doing it again.",
        RefusalKind.Unavailable)
    { RetryAfter = TimeSpan.FromSeconds(5) };

    public static readonly Refusal KeyReused = new("kernel.idempotency-key-reused",
        "同一个 Idempotency-Key 用在了不同的内容上，没有保存。请换一个新的键。",
        "The same Idempotency-Key came with another body; nothing was saved. Use a new key.");

    public static Refusal TooMany(TimeSpan retryAfter) => new("kernel.too-many",
        $"操作太频繁，没有执行。请 {Math.Ceiling(retryAfter.TotalSeconds)} 秒后再试。",
        $"Too often; nothing was done. Try again in {Math.Ceiling(retryAfter.TotalSeconds)} seconds.", RefusalKind.TooMany)
    { RetryAfter = retryAfter };

    public static Refusal Shape(IReadOnlyList<FieldFault> faults) => new("kernel.shape",
        "有内容填写不对，没有保存。请看标出的字段。", "Something is not filled in right; nothing was saved. See the fields named.",
        RefusalKind.Shape)
    { Faults = faults };
}
