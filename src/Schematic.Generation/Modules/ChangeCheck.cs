using System.Security.Cryptography;
using System.Text;
using Schematic.CSharp.Binding.Plans;
using Schematic.Generation.Output;

namespace Schematic.Generation.Modules;

/// <summary>Checks if the inputs of the last run have changed.</summary>
internal static class ChangeCheck
{
    /// <summary>Returns one hash of several inputs. The hash depends on where each string ends.</summary>
    public static string HashOf(IEnumerable<Input> inputs)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var input in inputs)
        {
            Append($"{input.Role}");
            Append(input.Name);
            Append(input.Value);
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());

        void Append(string? text)
        {
            hash.AppendData(BitConverter.GetBytes(text?.Length ?? -1));
            hash.AppendData(Encoding.UTF8.GetBytes(text ?? ""));
        }
    }

    /// <summary>Returns the modules of the last run whose inputs have not changed and whose files all exist.</summary>
    /// <param name="state">The state of the last run.</param>
    /// <param name="environment">The current hash of the inputs of all modules.</param>
    /// <param name="items">The current descriptions.</param>
    /// <param name="options">The current options.</param>
    /// <param name="directory">The folder of the generated files.</param>
    public static IReadOnlyList<ModuleState> UpToDate(
        GenerationState state, string environment, IReadOnlyList<ApiItem> items, GenerationOptions options, OutputDirectory directory)
    {
        if (state.Environment != environment) return [];
        var known = items.ToDictionary(item => item.Key, StringComparer.Ordinal);
        return [.. state.Modules.Where(module => module.Files.All(directory.Exists) && module.Descriptions.All(IsUnchanged) && MentionsTheSame(module.Plan))];

        bool IsUnchanged(DescriptionState description) =>
            known.TryGetValue(description.Item, out var item)
            && description.Inputs.SequenceEqual([.. item.Settings(options.ProjectDirectory), .. description.Inputs.Where(input => input.IsFile).Select(Now)]);

        bool MentionsTheSame(ModulePlan plan) => plan.Names.Count == 0 || new SourceMentions(options.Sources).Find(plan.Names).SetEquals(plan.Mentioned);

        Input Now(Input file) => Input.OfFile(file.Role, Path.Combine(options.ProjectDirectory, file.Name), options.ProjectDirectory);
    }
}
