import Projector

StepCard {}
