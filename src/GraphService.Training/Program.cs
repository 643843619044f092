using System.CommandLine;
using GraphService.Training;

var root = new RootCommand("Trains and measures the models with which GraphService reads English.")
{
    TrainCommand.Create(),
    EvaluateCommand.Create(),
    TrainRelationsCommand.Create(),
    EvaluateRelationsCommand.Create(),
    TrainLinksCommand.Create(),
    CalibrateCommand.Create(),
};
return await root.Parse(args).InvokeAsync();
