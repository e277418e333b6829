using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;

namespace Yangke.Tests.Conventions;

/// <summary>What a type may not be.</summary>
internal static partial class TypeRules
{
    private static readonly string[] s_banned = ["Manager", "Helper", "Util", "Service", "Processor", "Base", "Impl", "Dto", "Model", "Info"];

    public static IEnumerable<Type> Ours => ((Assembly[])[typeof(Desk).Assembly, typeof(PeopleStage).Assembly, typeof(Yangke.Host.HouseServices).Assembly])
        .SelectMany(a => a.GetTypes()).Where(t => !t.IsDefined(typeof(CompilerGeneratedAttribute)) && t.Namespace?.StartsWith("Yangke", StringComparison.Ordinal) == true);

    /// <summary>Handlers, reactions and nouns are a stage's own matter; a noun of the Kernel is lent to every stage.</summary>
    public static string? Hidden(Type type) => (IsA(type, typeof(IHandle<,>)) || IsA(type, typeof(INow<>)) || IsA(type, typeof(ILater<>))
            || (IsEntity(type) && type.Namespace != typeof(Desk).Namespace))
        && !type.IsAbstract && (type.IsVisible || !type.IsSealed) ? $"{type} is not internal and sealed" : null;

    public static string? Door(Type type)
    {
        if (!IsAsked(type))
        {
            return null;
        }
        var doors = type.GetCustomAttributes().Count(a => a is NeedsAttribute or AnyoneAttribute or PublicAttribute or InternalAttribute);
        return doors == 1 ? null : $"{type} has {doors} of Needs, Anyone, Public, Internal; one is wanted";
    }

    /// <summary>A fact is a record nobody can change.</summary>
    public static string? Immutable(Type type) => !typeof(Fact).IsAssignableFrom(type) || type.IsAbstract ? null
        : !type.IsSealed || type.GetMethod("<Clone>$") is null ? $"{type} is not a sealed record"
        : type.GetProperties().FirstOrDefault(p => p.SetMethod is { } set && !IsInit(set)) is { } open ? $"{type}.{open.Name} can be set"
        : type.GetProperties().FirstOrDefault(p => p.PropertyType.IsArray || IsA(p.PropertyType, typeof(ICollection<>))) is { } many
            ? $"{type}.{many.Name} can be added to" : null;

    public static string? Named(Type type) => Words().Matches(type.Name.Split('`')[0]).FirstOrDefault(w => s_banned.Contains(w.Value)) is { } banned
        ? $"{type} is called {banned.Value}" : null;

    public static IEnumerable<string> Suffixed(Type type) => type
        .GetMethods(BindingFlags.DeclaredOnly | BindingFlags.Instance | BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic)
        .Where(m => m.Name.EndsWith("Async", StringComparison.Ordinal) && !m.Name.Contains('.') && m.GetBaseDefinition() == m && !Implements(type, m))
        .Select(m => $"{type}.{m.Name} ends in Async");

    public static bool IsAsked(Type type) => !type.IsAbstract && (IsA(type, typeof(ICommand<>)) || IsA(type, typeof(IQuery<>)));

    private static bool IsEntity(Type type)
    {
        for (var up = type.BaseType; up is not null; up = up.BaseType)
        {
            if (up.IsGenericType && up.GetGenericTypeDefinition() == typeof(Entity<>))
            {
                return true;
            }
        }
        return false;
    }

    private static bool IsA(Type type, Type open) => type.GetInterfaces().Any(i => i.IsGenericType && i.GetGenericTypeDefinition() == open);

    private static bool IsInit(MethodInfo set) => set.ReturnParameter.GetRequiredCustomModifiers().Contains(typeof(IsExternalInit));

    private static bool Implements(Type type, MethodInfo method) => !type.IsInterface
        && type.GetInterfaces().Any(i => type.GetInterfaceMap(i).TargetMethods.Contains(method));

    [GeneratedRegex("[A-Z][a-z]*")]
    private static partial Regex Words();
}
