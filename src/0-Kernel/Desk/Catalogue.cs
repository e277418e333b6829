using System.Reflection;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.Extensions.DependencyInjection;

namespace Yangke.Kernel;

/// <summary>Everything the stages can do, tell and hear, read once from their assemblies.</summary>
public sealed class Catalogue
{
    /// <summary>How commands, answers and journal bodies are written: camel case, ids bare, enums by name, numbers strict.</summary>
    public static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        NumberHandling = JsonNumberHandling.Strict,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, // Chinese stays Chinese; answers are JSON, never pasted into pages
        RespectNullableAnnotations = false,
        MaxDepth = 16,
        Converters = { new IdJson(), new JsonStringEnumConverter(allowIntegerValues: false) },
    };

    private readonly Dictionary<Type, UseCase> _useCases = [];
    private readonly Dictionary<string, Type> _facts = [];
    private readonly Dictionary<Type, string> _names = [];
    private readonly Dictionary<Type, List<Hearer>> _now = [];
    private readonly Dictionary<Type, List<Hearer>> _later = [];
    private readonly Dictionary<string, Hearer> _subscribers = [];

    public Catalogue(Stages stages, IServiceProvider services)
    {
        foreach (var type in stages.Assemblies.SelectMany(a => a.GetTypes()).Where(t => !t.IsAbstract && !t.IsGenericTypeDefinition)
            .OrderBy(t => stages.SlugOf(t), StringComparer.Ordinal).ThenBy(t => t.Name, StringComparer.Ordinal))
        {
            if (typeof(Fact).IsAssignableFrom(type))
            {
                var name = $"{stages.SlugOf(type)}.{Kebab(type.Name)}";
                (_facts[name], _names[type]) = (type, name);
            }
            foreach (var does in type.GetInterfaces().Where(i => i.IsGenericType))
            {
                Read(type, does, stages, services);
            }
            if (typeof(IRecurring).IsAssignableFrom(type))
            {
                var work = (IRecurring)ActivatorUtilities.CreateInstance(services, type);
                Recurring[$"{stages.SlugOf(type)}.{Kebab(type.Name)}"] = work;
            }
        }
    }

    public IReadOnlyCollection<UseCase> UseCases => _useCases.Values;

    public IReadOnlyDictionary<string, Type> Facts => _facts;

    /// <summary>Recurring work by name.</summary>
    public Dictionary<string, IRecurring> Recurring { get; } = [];

    public UseCase Of(Type useCase) => _useCases.TryGetValue(useCase, out var found)
        ? found : throw new InvalidOperationException($"{useCase} has no handler");

    public string NameOf(Type fact) => _names[fact];

    public string Write(Fact fact) => JsonSerializer.Serialize(fact, fact.GetType(), Json);

    public Fact? Read(string name, string body) =>
        _facts.TryGetValue(name, out var type) ? (Fact?)JsonSerializer.Deserialize(body, type, Json) : null;

    public IReadOnlyList<Hearer> Now(Type fact) => _now.TryGetValue(fact, out var all) ? all : [];

    public IReadOnlyList<Hearer> Later(Type fact) => _later.TryGetValue(fact, out var all) ? all : [];

    public Hearer? Subscriber(string name) => _subscribers.GetValueOrDefault(name);

    /// <summary><c>RegisterCustomer</c> → <c>register-customer</c>.</summary>
    public static string Kebab(string name)
    {
        var text = new StringBuilder(name.Length + 6);
        foreach (var letter in name)
        {
            if (char.IsUpper(letter) && text.Length > 0)
            {
                text.Append('-');
            }
            text.Append(char.ToLowerInvariant(letter));
        }
        return text.ToString();
    }

    private void Read(Type type, Type does, Stages stages, IServiceProvider services)
    {
        var open = does.GetGenericTypeDefinition();
        if (open == typeof(IHandle<,>))
        {
            var made = typeof(UseCase<,>).MakeGenericType(does.GetGenericArguments());
            var asked = does.GetGenericArguments()[0];
            _useCases.Add(asked, (UseCase)Activator.CreateInstance(
                made, BindingFlags.Instance | BindingFlags.NonPublic | BindingFlags.Public, null,
                [stages.SlugOf(asked), ActivatorUtilities.CreateInstance(services, type)], null)!);
        }
        else if (open == typeof(INow<>) || open == typeof(ILater<>))
        {
            var fact = does.GetGenericArguments()[0];
            var hearer = (Hearer)Activator.CreateInstance(typeof(Hearer<>).MakeGenericType(fact),
                $"{stages.SlugOf(type)}.{Kebab(type.Name)}", ActivatorUtilities.CreateInstance(services, type))!;
            var all = open == typeof(INow<>) ? _now : _later;
            (all.TryGetValue(fact, out var list) ? list : all[fact] = []).Add(hearer);
            if (open == typeof(ILater<>))
            {
                _subscribers.Add(hearer.Name, hearer);
            }
        }
    }
}

/// <summary>One who hears a fact, by name.</summary>
public abstract class Hearer(string name)
{
    public string Name { get; } = name;

    public abstract Task Hear(Fact fact, Act act);
}

internal sealed class Hearer<TFact>(string name, object who) : Hearer(name) where TFact : Fact
{
    public override Task Hear(Fact fact, Act act) =>
        who is INow<TFact> now ? now.Hear((TFact)fact, act) : ((ILater<TFact>)who).Hear((TFact)fact, act);
}
